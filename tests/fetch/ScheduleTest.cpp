// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/Schedule.h"
#include "support/FrozenClock.h"

#include <QSignalSpy>
#include <QTest>

using fetch::Schedule;

class ScheduleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDayOfChecksComesOnTime();
    void aCheckByHandStartsTheIntervalAgain();
    void nothingIsDueDuringAPause();
    void afterASleepEachAccountIsDueOnce();
    void anAccountByHandIsNeverDue();
};

namespace {

constexpr qint64 minute = 60'000;
const base::AccountId work = *base::AccountId::parse(u"00000000000000000000000000000001");
const base::AccountId home = *base::AccountId::parse(u"00000000000000000000000000000002");

/// Lets the time pass as a timer would: to the next check, as long as that is within the span.
QHash<base::AccountId, int> checksWithin(Schedule &schedule, FrozenClock &clock, qint64 span)
{
    QHash<base::AccountId, int> counts;
    const auto connection = QObject::connect(&schedule, &Schedule::due, [&counts](const QList<base::AccountId> &due) {
        for (const base::AccountId &account : due)
            ++counts[account];
    });
    const QDateTime end = clock.now().addMSecs(span);
    for (auto next = schedule.nextCheck(); next && *next <= end; next = schedule.nextCheck()) {
        clock.advance(clock.now().msecsTo(*next));
        schedule.look();
    }
    clock.advance(clock.now().msecsTo(end));
    QObject::disconnect(connection);
    return counts;
}

} // namespace

void ScheduleTest::aDayOfChecksComesOnTime()
{
    FrozenClock clock;
    Schedule schedule(clock);
    schedule.setIntervals({{work, 10}, {home, 45}});

    const auto counts = checksWithin(schedule, clock, 24 * 60 * minute);

    QCOMPARE(counts.value(work), 144);
    QCOMPARE(counts.value(home), 32);
}

void ScheduleTest::aCheckByHandStartsTheIntervalAgain()
{
    FrozenClock clock;
    Schedule schedule(clock);
    schedule.setIntervals({{work, 10}});

    clock.advance(9 * minute);
    schedule.recordCheck(work);

    QCOMPARE(schedule.nextCheck(), clock.now().addMSecs(10 * minute));
    QVERIFY(checksWithin(schedule, clock, 9 * minute).isEmpty());
}

void ScheduleTest::nothingIsDueDuringAPause()
{
    FrozenClock clock;
    Schedule schedule(clock);
    schedule.setIntervals({{work, 10}});
    const QDateTime end = clock.now().addMSecs(60 * minute);

    schedule.pauseUntil(end);

    QCOMPARE(schedule.nextCheck(), end);
    QVERIFY(checksWithin(schedule, clock, 59 * minute).isEmpty());
    QCOMPARE(checksWithin(schedule, clock, minute).value(work), 1);
    QVERIFY(!schedule.pausedUntil().isValid());
}

void ScheduleTest::afterASleepEachAccountIsDueOnce()
{
    FrozenClock clock;
    Schedule schedule(clock);
    schedule.setIntervals({{work, 10}, {home, 45}});
    QSignalSpy due(&schedule, &Schedule::due);

    clock.advance(8 * 60 * minute);
    schedule.look();
    schedule.look();

    QCOMPARE(due.size(), 1);
    QCOMPARE(due.first().first().value<QList<base::AccountId>>(), QList<base::AccountId>({work, home}));
}

void ScheduleTest::anAccountByHandIsNeverDue()
{
    FrozenClock clock;
    Schedule schedule(clock);
    schedule.setIntervals({{work, 0}});

    QVERIFY(!schedule.nextCheck());
    QVERIFY(checksWithin(schedule, clock, 24 * 60 * minute).isEmpty());
}

QTEST_GUILESS_MAIN(ScheduleTest)
#include "ScheduleTest.moc"
