// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/Schedule.h"
#include "store/ServerNotes.h"
#include "support/FrozenClock.h"

#include <QSignalSpy>
#include <QTest>

using fetch::Patience;
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
    void aLoginDelayIsLongerThanAShortInterval();
    void aMailboxInUseIsTriedAgainSoon();
    void anAccountThatWaitsForItsUserIsNotDue();
    void aCheckUsesThePatienceUp();
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

void ScheduleTest::aLoginDelayIsLongerThanAShortInterval()
{
    FrozenClock clock;
    Schedule schedule(clock);
    schedule.setIntervals({{work, 5}, {home, 60}});
    store::ServerNotes notes;
    notes.loginDelay = 900;
    notes.answeredAt = clock.now();

    for (const base::AccountId &account : {work, home})
        schedule.setPatience(account, Patience::with(notes, clock.now()));

    QVERIFY(!schedule.mayCheck(work));
    QVERIFY(checksWithin(schedule, clock, 14 * minute).isEmpty());
    QCOMPARE(checksWithin(schedule, clock, minute).value(work), 1);
    QCOMPARE(checksWithin(schedule, clock, 45 * minute).value(home), 1);
}

void ScheduleTest::aMailboxInUseIsTriedAgainSoon()
{
    FrozenClock clock;
    Schedule schedule(clock);
    schedule.setIntervals({{work, 60}, {home, 0}});
    store::ServerNotes notes;
    notes.answer = store::ServerNotes::Answer::InUse;
    notes.times = 1;
    notes.answeredAt = clock.now();

    for (const base::AccountId &account : {work, home})
        schedule.setPatience(account, Patience::with(notes, clock.now()));

    QCOMPARE(schedule.nextCheck(), clock.now().addMSecs(3 * minute));
    const auto counts = checksWithin(schedule, clock, 3 * minute);
    QCOMPARE(counts.value(work), 1);
    QCOMPARE(counts.value(home), 0); // By hand stays by hand.
}

void ScheduleTest::anAccountThatWaitsForItsUserIsNotDue()
{
    FrozenClock clock;
    Schedule schedule(clock);
    schedule.setIntervals({{work, 5}});
    store::ServerNotes notes;
    notes.answer = store::ServerNotes::Answer::WrongPassword;

    schedule.setPatience(work, Patience::with(notes, clock.now()));

    QVERIFY(!schedule.mayCheck(work));
    QVERIFY(!schedule.nextCheck());
    schedule.setIntervals({{work, 6}, {home, 60}});
    QCOMPARE(checksWithin(schedule, clock, 12 * 60 * minute).value(work), 0);
}

void ScheduleTest::aCheckUsesThePatienceUp()
{
    FrozenClock clock;
    Schedule schedule(clock);
    schedule.setIntervals({{work, 10}});
    store::ServerNotes notes;
    notes.answer = store::ServerNotes::Answer::Permanent;
    schedule.setPatience(work, Patience::with(notes, clock.now()));

    schedule.recordCheck(work); // The user asked.

    QVERIFY(schedule.mayCheck(work));
    QCOMPARE(schedule.nextCheck(), clock.now().addMSecs(10 * minute));
}

QTEST_GUILESS_MAIN(ScheduleTest)
#include "ScheduleTest.moc"
