// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/DateWording.h"

#include "support/FrozenClock.h"

#include <QTest>

using models::DateWording;

class DateWordingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void datesAreWordedForPeople_data();
    void datesAreWordedForPeople();
    void groupsFollowTheCalendar_data();
    void groupsFollowTheCalendar();
    void theReaderSaysToday();
    void theSendersZoneIsShownInFull();
    void americansReadTheMonthFirst();
    void aMissingDateIsEmpty();
};

namespace {

const QLocale british(QLocale::English, QLocale::UnitedKingdom);
const QLocale japanese(QLocale::Japanese, QLocale::Japan);

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate);
}

} // namespace

void DateWordingTest::datesAreWordedForPeople_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("inList");
    QTest::addColumn<QString>("inTable");
    QTest::addColumn<QString>("inFull");
    QTest::addColumn<QString>("jaList");
    QTest::addColumn<QString>("jaTable");
    QTest::addColumn<QString>("jaFull");
    const auto row = [](const char *name, std::array<const char *, 7> texts) {
        auto &line = QTest::newRow(name);
        for (const char *text : texts)
            line << QString::fromUtf8(text);
    };
    row("now", {"2026-11-24T09:59:30Z", "now", "now", "Tue 24 Nov 2026 09:59", "たった今", "たった今",
                "2026年11月24日（火）9:59"});
    row("today", {"2026-11-24T09:38:00Z", "09:38", "09:38", "Tue 24 Nov 2026 09:38", "9:38", "9:38",
                  "2026年11月24日（火）9:38"});
    row("yesterday", {"2026-11-23T18:20:00Z", "Yesterday", "Yesterday 18:20", "Mon 23 Nov 2026 18:20", "昨日",
                      "昨日 18:20", "2026年11月23日（月）18:20"});
    row("last days", {"2026-11-21T18:20:00Z", "Sat", "Sat 18:20", "Sat 21 Nov 2026 18:20", "土曜", "土曜 18:20",
                      "2026年11月21日（土）18:20"});
    row("six days ago", {"2026-11-18T23:59:00Z", "Wed", "Wed 23:59", "Wed 18 Nov 2026 23:59", "水曜", "水曜 23:59",
                         "2026年11月18日（水）23:59"});
    row("a week ago", {"2026-11-17T23:59:00Z", "17 Nov", "17 Nov", "Tue 17 Nov 2026 23:59", "11月17日", "11月17日",
                       "2026年11月17日（火）23:59"});
    row("this year", {"2026-10-03T08:00:00Z", "3 Oct", "3 Oct", "Sat 3 Oct 2026 08:00", "10月3日", "10月3日",
                      "2026年10月3日（土）8:00"});
    row("older", {"2004-05-24T08:00:00Z", "24 May 2004", "24 May 2004", "Mon 24 May 2004 08:00", "2004/5/24",
                  "2004/5/24", "2004年5月24日（月）8:00"});
    row("future", {"2026-11-25T08:00:00Z", "Wed 25 Nov 2026 08:00", "Wed 25 Nov 2026 08:00", "Wed 25 Nov 2026 08:00",
                   "2026年11月25日（水）8:00", "2026年11月25日（水）8:00", "2026年11月25日（水）8:00"});
}

void DateWordingTest::datesAreWordedForPeople()
{
    QFETCH(QString, date);
    const FrozenClock clock(QStringLiteral("2026-11-24T10:00:00Z"));
    const DateWording english(british, clock);
    const DateWording inJapanese(japanese, clock);
    QTEST(english.inList(utc(date)), "inList");
    QTEST(english.inTable(utc(date)), "inTable");
    QTEST(english.inFull(utc(date)), "inFull");
    QTEST(inJapanese.inList(utc(date)), "jaList");
    QTEST(inJapanese.inTable(utc(date)), "jaTable");
    QTEST(inJapanese.inFull(utc(date)), "jaFull");
}

void DateWordingTest::groupsFollowTheCalendar_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("inJapanese");
    const auto row = [](const char *now, const char *date, const char *english, const char *inJapanese) {
        QTest::addRow("%s on %s", date, now) << QString::fromLatin1(now) << QString::fromLatin1(date)
                                             << QString::fromLatin1(english) << QString::fromUtf8(inJapanese);
    };
    row("2026-11-26T10:00:00Z", "2026-11-26T00:00:00Z", "Today", "今日");
    row("2026-11-26T10:00:00Z", "2026-11-25T23:59:00Z", "Yesterday", "昨日");
    row("2026-11-26T10:00:00Z", "2026-11-24T10:00:00Z", "This week", "今週");
    row("2026-11-26T10:00:00Z", "2026-11-17T10:00:00Z", "Last week", "先週");
    row("2026-11-26T10:00:00Z", "2026-11-09T10:00:00Z", "November", "11月");
    row("2026-11-26T10:00:00Z", "2026-10-09T10:00:00Z", "October", "10月");
    row("2026-11-26T10:00:00Z", "2004-05-24T10:00:00Z", "May 2004", "2004年5月");
    row("2026-11-26T10:00:00Z", "2026-11-26T10:01:00Z", "Today", "今日");
    row("2026-11-26T10:00:00Z", "2027-01-01T10:00:00Z", "Dated ahead", "未来の日付");
    row("2027-01-01T10:00:00Z", "2026-12-31T10:00:00Z", "Yesterday", "昨日");
}

void DateWordingTest::groupsFollowTheCalendar()
{
    QFETCH(QString, now);
    QFETCH(QString, date);
    const FrozenClock clock(now);
    QTEST(DateWording(british, clock).section(utc(date)), "english");
    QTEST(DateWording(japanese, clock).section(utc(date)), "inJapanese");
}

void DateWordingTest::theReaderSaysToday()
{
    const FrozenClock clock(QStringLiteral("2026-11-24T10:00:00Z"));
    QCOMPARE(DateWording(british, clock).inReader(utc(QStringLiteral("2026-11-24T08:15:00Z"))),
             QStringLiteral("Today 08:15"));
    QCOMPARE(DateWording(japanese, clock).inReader(utc(QStringLiteral("2026-11-24T08:15:00Z"))),
             QStringLiteral("今日 8:15"));
}

void DateWordingTest::theSendersZoneIsShownInFull()
{
    const FrozenClock clock(QStringLiteral("2026-11-24T10:00:00Z"));
    const DateWording dates(british, clock);
    QCOMPARE(dates.withZone(utc(QStringLiteral("2026-11-24T09:38:00+09:00"))),
             QStringLiteral("Tue 24 Nov 2026 09:38 +09:00"));
    QCOMPARE(dates.withZone(utc(QStringLiteral("2026-11-24T09:38:00-03:30"))),
             QStringLiteral("Tue 24 Nov 2026 09:38 -03:30"));
}

void DateWordingTest::americansReadTheMonthFirst()
{
    const FrozenClock clock(QStringLiteral("2026-11-24T10:00:00Z"));
    const DateWording dates(QLocale(QLocale::English, QLocale::UnitedStates), clock);
    QCOMPARE(dates.inList(utc(QStringLiteral("2026-10-03T08:00:00Z"))), QStringLiteral("Oct 3"));
    QCOMPARE(dates.inList(utc(QStringLiteral("2004-05-24T08:00:00Z"))), QStringLiteral("May 24, 2004"));
    QCOMPARE(dates.time(utc(QStringLiteral("2004-05-24T15:00:00Z"))), QStringLiteral("3:00 PM"));
}

void DateWordingTest::aMissingDateIsEmpty()
{
    const FrozenClock clock;
    const DateWording dates(british, clock);
    QCOMPARE(dates.inList({}) + dates.inTable({}) + dates.inFull({}) + dates.section({}) + dates.inReader({}) +
                 dates.withZone({}),
             QString());
}

QTEST_APPLESS_MAIN(DateWordingTest)
#include "DateWordingTest.moc"
