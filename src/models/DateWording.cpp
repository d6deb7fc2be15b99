// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/DateWording.h"

#include "base/Clock.h"

namespace models {

namespace {

constexpr qint64 clockSkewSeconds = 300; ///< Senders' clocks are a little off; that is not the future.

QString inEnglishOrJapanese(bool isJapanese, QLatin1String english, const QString &japanese)
{
    return isJapanese ? japanese : QString(english);
}

} // namespace

DateWording::DateWording(const QLocale &locale, const base::Clock &clock)
    : m_locale(locale), m_isJapanese(locale.language() == QLocale::Japanese), m_clock(&clock)
{
}

DateWording::Age DateWording::age(const QDateTime &local) const
{
    const QDateTime now = m_clock->now().toLocalTime();
    const qint64 seconds = local.secsTo(now);
    const qint64 days = local.date().daysTo(now.date());
    if (seconds < -clockSkewSeconds)
        return Age::Future;
    if (seconds < 60)
        return Age::Now;
    if (days == 0)
        return Age::Today;
    if (days == 1)
        return Age::Yesterday;
    if (days <= 6)
        return Age::LastDays;
    return local.date().year() == now.date().year() ? Age::ThisYear : Age::Older;
}

bool DateWording::isInFuture(const QDateTime &date) const
{
    return date.isValid() && age(date.toLocalTime()) == Age::Future;
}

QString DateWording::inList(const QDateTime &date) const
{
    if (!date.isValid())
        return {};
    const QDateTime local = date.toLocalTime();
    switch (age(local)) {
    case Age::Future:
        return inFull(date);
    case Age::Now:
        return inEnglishOrJapanese(m_isJapanese, QLatin1String("now"), QStringLiteral("たった今"));
    case Age::Today:
        return time(date);
    case Age::Yesterday:
        return inEnglishOrJapanese(m_isJapanese, QLatin1String("Yesterday"), QStringLiteral("昨日"));
    case Age::LastDays:
        return weekday(local.date());
    case Age::ThisYear:
        return dayAndMonth(local.date());
    case Age::Older:
        break;
    }
    return wholeDay(local.date());
}

QString DateWording::inTable(const QDateTime &date) const
{
    if (!date.isValid())
        return {};
    const Age how = age(date.toLocalTime());
    const bool hasTimeBehind = how == Age::Yesterday || how == Age::LastDays;
    return hasTimeBehind ? inList(date) + QLatin1Char(' ') + time(date) : inList(date);
}

QString DateWording::inReader(const QDateTime &date) const
{
    const QDateTime local = date.toLocalTime();
    if (!date.isValid() || isInFuture(date) || local.date() != m_clock->now().toLocalTime().date())
        return inTable(date);
    const QString today = inEnglishOrJapanese(m_isJapanese, QLatin1String("Today"), QStringLiteral("今日"));
    return today + QLatin1Char(' ') + time(date);
}

QString DateWording::inFull(const QDateTime &date) const
{
    if (!date.isValid())
        return {};
    const QDate day = date.toLocalTime().date();
    if (m_isJapanese)
        return m_locale.toString(day, QStringLiteral("yyyy年M月d日（ddd）")) + time(date);
    return weekday(day) + QLatin1Char(' ') + wholeDay(day) + QLatin1Char(' ') + time(date);
}

QString DateWording::withZone(const QDateTime &date) const
{
    if (!date.isValid())
        return {};
    const QDateTime wallClock(date.date(), date.time()); // the sender's, read as if it hung on our wall
    const QChar sign = date.offsetFromUtc() < 0 ? u'-' : u'+';
    const QTime offset = QTime(0, 0).addSecs(qAbs(date.offsetFromUtc()));
    return inFull(wallClock) + QLatin1Char(' ') + sign + offset.toString(QStringLiteral("HH:mm"));
}

QString DateWording::time(const QDateTime &date) const
{
    if (m_locale.language() == QLocale::C)
        return date.toLocalTime().time().toString(QStringLiteral("HH:mm"));
    return m_locale.toString(date.toLocalTime().time(), QLocale::ShortFormat);
}

QString DateWording::exactTime(const QDateTime &date) const
{
    return date.toLocalTime().time().toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString DateWording::section(const QDateTime &date) const
{
    if (!date.isValid())
        return {};
    const QDate day = date.toLocalTime().date();
    const QDate today = m_clock->now().toLocalTime().date();
    const int intoWeek = (today.dayOfWeek() - int(m_locale.firstDayOfWeek()) + 7) % 7;
    const QDate weekStart = today.addDays(-intoWeek);
    if (isInFuture(date) && day > today)
        return inEnglishOrJapanese(m_isJapanese, QLatin1String("Dated ahead"), QStringLiteral("未来の日付"));
    if (day >= today)
        return inEnglishOrJapanese(m_isJapanese, QLatin1String("Today"), QStringLiteral("今日"));
    if (day == today.addDays(-1))
        return inEnglishOrJapanese(m_isJapanese, QLatin1String("Yesterday"), QStringLiteral("昨日"));
    if (day >= weekStart)
        return inEnglishOrJapanese(m_isJapanese, QLatin1String("This week"), QStringLiteral("今週"));
    if (day >= weekStart.addDays(-7))
        return inEnglishOrJapanese(m_isJapanese, QLatin1String("Last week"), QStringLiteral("先週"));
    return month(day, today);
}

QString DateWording::month(const QDate &day, const QDate &today) const
{
    if (day.year() == today.year())
        return m_isJapanese ? m_locale.toString(day, QStringLiteral("M月")) : m_locale.standaloneMonthName(day.month());
    if (m_isJapanese)
        return m_locale.toString(day, QStringLiteral("yyyy年M月"));
    return m_locale.standaloneMonthName(day.month()) + QLatin1Char(' ') + QString::number(day.year());
}

QString DateWording::weekday(const QDate &day) const
{
    return m_isJapanese ? m_locale.toString(day, QStringLiteral("ddd曜"))
                        : m_locale.toString(day, QStringLiteral("ddd"));
}

bool DateWording::putsMonthFirst() const
{
    const QString format = m_locale.dateFormat(QLocale::ShortFormat);
    return format.indexOf(QLatin1Char('M')) < format.indexOf(QLatin1Char('d'));
}

QString DateWording::dayAndMonth(const QDate &day) const
{
    if (m_isJapanese)
        return m_locale.toString(day, QStringLiteral("M月d日"));
    return m_locale.toString(day, putsMonthFirst() ? QStringLiteral("MMM d") : QStringLiteral("d MMM"));
}

QString DateWording::wholeDay(const QDate &day) const
{
    if (m_isJapanese)
        return m_locale.toString(day, QStringLiteral("yyyy/M/d"));
    return m_locale.toString(day, putsMonthFirst() ? QStringLiteral("MMM d, yyyy") : QStringLiteral("d MMM yyyy"));
}

} // namespace models
