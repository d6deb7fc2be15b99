// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/Patience.h"
#include "store/ServerNotes.h"
#include "support/FrozenClock.h"

#include <QTest>

using fetch::Patience;
using store::ServerNotes;
using Answer = ServerNotes::Answer;
using Kind = Patience::Kind;

class PatienceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachAnswerHasItsOwnPatience_data();
    void eachAnswerHasItsOwnPatience();
    void aClockThatWasSetBackMakesNobodyWaitForYears();
    void theDelayRunsOutByTheSecond();
    void onlyWhatPassesInMinutesIsKeptQuiet();
};

namespace {

constexpr int never = -1;

ServerNotes notes(Answer answer, int times, int loginDelay, const QDateTime &at)
{
    ServerNotes notes;
    notes.answer = answer;
    notes.times = times;
    notes.loginDelay = loginDelay;
    notes.answeredAt = at;
    return notes;
}

} // namespace

void PatienceTest::eachAnswerHasItsOwnPatience_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<int>("times");
    QTest::addColumn<int>("loginDelay");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("minutes"); // From the answer.

    QTest::newRow("welcome") << Answer::Welcome << 7 << 0 << Kind::AsPlanned << never;
    QTest::newRow("welcome, with a delay") << Answer::Welcome << 7 << 900 << Kind::NotBefore << 15;
    QTest::newRow("welcome, with a mad delay") << Answer::Welcome << 1 << 2'000'000'000 << Kind::NotBefore << 1440;
    QTest::newRow("[AUTH]") << Answer::WrongPassword << 1 << 0 << Kind::UntilAsked << never;
    QTest::newRow("no reason, once") << Answer::Refused << 1 << 0 << Kind::AsPlanned << never;
    QTest::newRow("no reason, again") << Answer::Refused << 2 << 0 << Kind::UntilAsked << never;
    QTest::newRow("the proxy, once") << Answer::ProxyRefused << 1 << 0 << Kind::AsPlanned << never;
    QTest::newRow("the proxy, again") << Answer::ProxyRefused << 2 << 0 << Kind::UntilAsked << never;
    QTest::newRow("[IN-USE]") << Answer::InUse << 1 << 0 << Kind::At << 3;
    QTest::newRow("[IN-USE] for long") << Answer::InUse << 5 << 0 << Kind::At << 3;
    QTest::newRow("[IN-USE] for too long") << Answer::InUse << 6 << 0 << Kind::AsPlanned << never;
    QTest::newRow("[LOGIN-DELAY]") << Answer::TooSoon << 1 << 300 << Kind::At << 5;
    QTest::newRow("[LOGIN-DELAY] of unknown length") << Answer::TooSoon << 1 << 0 << Kind::At << 10;
    QTest::newRow("[SYS/TEMP]") << Answer::Temporary << 1 << 0 << Kind::NotBefore << 5;
    QTest::newRow("[SYS/TEMP] again") << Answer::Temporary << 3 << 0 << Kind::NotBefore << 20;
    QTest::newRow("[SYS/TEMP] for days") << Answer::Temporary << 1000 << 0 << Kind::NotBefore << 120;
    QTest::newRow("[SYS/PERM]") << Answer::Permanent << 1 << 0 << Kind::UntilAsked << never;
}

void PatienceTest::eachAnswerHasItsOwnPatience()
{
    QFETCH(Answer, answer);
    QFETCH(int, times);
    QFETCH(int, loginDelay);
    QFETCH(int, minutes);
    FrozenClock clock;
    const QDateTime then = clock.now();
    clock.advance(1000);

    const Patience patience = Patience::with(notes(answer, times, loginDelay, then), clock.now());

    QTEST(patience.kind(), "kind");
    QCOMPARE(patience.time(), minutes == never ? QDateTime() : then.addSecs(minutes * 60));
}

void PatienceTest::aClockThatWasSetBackMakesNobodyWaitForYears()
{
    const FrozenClock clock;
    const ServerNotes ahead = notes(Answer::Welcome, 1, 600, clock.now().addYears(10));

    QCOMPARE(Patience::with(ahead, clock.now()).time(), clock.now().addSecs(600));
    QCOMPARE(fetch::loginDelayLeft(ahead, clock.now()), 600);
}

void PatienceTest::theDelayRunsOutByTheSecond()
{
    FrozenClock clock;
    const ServerNotes welcome = notes(Answer::Welcome, 1, 600, clock.now());

    QCOMPARE(fetch::loginDelayLeft(welcome, clock.now()), 600);
    clock.advance(599'000);
    QCOMPARE(fetch::loginDelayLeft(welcome, clock.now()), 1);
    clock.advance(1000);
    QCOMPARE(fetch::loginDelayLeft(welcome, clock.now()), 0);
    QCOMPARE(fetch::loginDelayLeft(notes(Answer::Refused, 1, 600, clock.now()), clock.now()), 0);
    QCOMPARE(fetch::loginDelayLeft(ServerNotes(), clock.now()), 0);
}

void PatienceTest::onlyWhatPassesInMinutesIsKeptQuiet()
{
    const FrozenClock clock;
    QVERIFY(fetch::isPassing(notes(Answer::InUse, 5, 0, clock.now())));
    QVERIFY(!fetch::isPassing(notes(Answer::InUse, 6, 0, clock.now())));
    QVERIFY(fetch::isPassing(notes(Answer::TooSoon, 1, 0, clock.now())));
    for (const Answer answer : {Answer::WrongPassword, Answer::Refused, Answer::Temporary, Answer::Permanent})
        QVERIFY(!fetch::isPassing(notes(answer, 1, 0, clock.now())));
}

QTEST_APPLESS_MAIN(PatienceTest)
#include "PatienceTest.moc"
