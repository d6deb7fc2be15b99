// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Wording.h"

#include <array>

namespace models::wording {

namespace {

struct Unit
{
    double bytes;
    QLatin1String name;
};

constexpr std::array units{Unit{1e3, QLatin1String("kB")}, Unit{1e6, QLatin1String("MB")},
                           Unit{1e9, QLatin1String("GB")}, Unit{1e12, QLatin1String("TB")}};

bool isJapanese(const QLocale &locale)
{
    return locale.language() == QLocale::Japanese;
}

/// The unit in which a size has at most three digits before the point once it is rounded.
const Unit &unitFor(qint64 bytes)
{
    for (const Unit &unit : units) {
        if (double(bytes) < unit.bytes * 999.5)
            return unit;
    }
    return units.back();
}

QString inUnit(qint64 bytes, const Unit &unit, const QLocale &locale)
{
    const double value = double(bytes) / unit.bytes;
    const bool needsDecimal = value > 0 && value < 9.95;
    return locale.toString(needsDecimal ? qMax(value, 0.1) : value, 'f', needsDecimal ? 1 : 0);
}

} // namespace

QString size(qint64 bytes, const QLocale &locale)
{
    const Unit &unit = unitFor(bytes);
    return inUnit(bytes, unit, locale) + QLatin1Char(' ') + unit.name;
}

QString sizeOfSize(qint64 done, qint64 total, const QLocale &locale)
{
    if (total <= 0 || done >= total)
        return size(done, locale);
    const Unit &unit = unitFor(total);
    const QString part = inUnit(done, unit, locale);
    const QString whole = inUnit(total, unit, locale);
    if (isJapanese(locale))
        return QStringLiteral("%2 %3 中 %1 %3").arg(part, whole, unit.name);
    return QStringLiteral("%1 of %2 %3").arg(part, whole, unit.name);
}

QString speed(qint64 bytesPerSecond, const QLocale &locale)
{
    return bytesPerSecond <= 0 ? QString() : size(bytesPerSecond, locale) + QStringLiteral("/s");
}

QString timeLeft(qint64 seconds, const QLocale &locale)
{
    if (seconds < 0)
        return {};
    const bool japanese = isJapanese(locale);
    if (seconds < 60)
        return (japanese ? QStringLiteral("残り %1 秒") : QStringLiteral("%1 s left")).arg(seconds);
    if (seconds < 3570)
        return (japanese ? QStringLiteral("残り約 %1 分") : QStringLiteral("about %1 min left"))
            .arg((seconds + 30) / 60);
    return (japanese ? QStringLiteral("残り約 %1 時間") : QStringLiteral("about %1 h left"))
        .arg((seconds + 1800) / 3600);
}

QString duration(qint64 milliseconds, const QLocale &locale)
{
    const bool japanese = isJapanese(locale);
    const double seconds = double(milliseconds) / 1000;
    if (seconds < 9.95)
        return (japanese ? QStringLiteral("%1 秒") : QStringLiteral("%1 s")).arg(locale.toString(seconds, 'f', 1));
    if (seconds < 99.5)
        return (japanese ? QStringLiteral("%1 秒") : QStringLiteral("%1 s")).arg(qRound64(seconds));
    return (japanese ? QStringLiteral("%1 分") : QStringLiteral("%1 min")).arg(qRound64(seconds / 60));
}

QString number(qint64 value, const QLocale &locale)
{
    if (locale.language() == QLocale::C)
        return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(value);
    return locale.toString(value);
}

QString mails(qint64 count, const QLocale &locale)
{
    if (isJapanese(locale))
        return number(count, locale) + QStringLiteral(" 通");
    return number(count, locale) + (count == 1 ? QStringLiteral(" mail") : QStringLiteral(" mails"));
}

QString newMails(qint64 count, const QLocale &locale)
{
    if (isJapanese(locale))
        return QStringLiteral("新着 ") + mails(count, locale);
    return number(count, locale) + (count == 1 ? QStringLiteral(" new mail") : QStringLiteral(" new mails"));
}

QString countOfCount(qint64 done, qint64 total, const QLocale &locale)
{
    const QString form = isJapanese(locale) ? QStringLiteral("%2 通中 %1 通") : QStringLiteral("%1 of %2");
    return form.arg(number(done, locale), number(total, locale));
}

QString mailsOfMails(qint64 done, qint64 total, const QLocale &locale)
{
    if (isJapanese(locale))
        return countOfCount(done, total, locale);
    return number(done, locale) + QStringLiteral(" of ") + mails(total, locale);
}

} // namespace models::wording
