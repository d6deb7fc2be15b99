// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Dialogue.h"
#include "support/LongEnough.h"

#include <QTest>

using pop3::Pop3Session;
using namespace std::chrono_literals;

/// NOOP, while local work takes its time.
class KeepAliveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anIdleSessionIsKeptAlive();
    void aPausedSessionIsKeptAliveForAsLongAsThatLasts();
    void aPauseInsideAMessageIsBridgedWherePipeliningAllows();
    void aPauseBehindAWholeWindowIsBridgedToo();
    void withoutPipeliningAPauseInsideAMessageIsSilent();
    void aServerThatKnowsNoNoopIsLeftInPeace();
};

namespace {

const QByteArray loggedIn =
    "S: +OK ready\nC: CAPA\nS: -ERR\n> login ann hunter2\nC: USER ann\nS: +OK\nC: PASS hunter2\n"
    "S: +OK\n";
const QByteArray capabilities = "C: CAPA\nS: +OK\nS: USER\nS: PIPELINING\nS: .\n";
const QByteArray pipelining = "S: +OK ready\n" + capabilities + "> login ann hunter2\nC: USER ann\nS: +OK\n" +
                              "C: PASS hunter2\nS: +OK\n" + capabilities;

pop3::Timeouts idleAfter(std::chrono::milliseconds limit)
{
    pop3::Timeouts timeouts;
    timeouts.idle = limit;
    return timeouts;
}

} // namespace

void KeepAliveTest::anIdleSessionIsKeptAlive()
{
    Dialogue dialogue(loggedIn);
    dialogue.session().setTimeouts(idleAfter(std::chrono::milliseconds(1)));
    QCOMPARE(dialogue.play(), Dialogue::agreed);

    QTRY_VERIFY_WITH_TIMEOUT(dialogue.transport().hasWrittenLine(), longEnough);
    QCOMPARE(dialogue.transport().takeWrittenLine(), QByteArray("NOOP"));
    QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    QVERIFY(!dialogue.transport().hasWrittenLine()); // One at a time.
    dialogue.transport().deliver("+OK\r\n");
    QTRY_VERIFY_WITH_TIMEOUT(dialogue.transport().hasWrittenLine(), longEnough);
    QCOMPARE(dialogue.transport().takeWrittenLine(), QByteArray("NOOP"));
}

/// Whatever the pause is for: the last message, or nothing at all.
void KeepAliveTest::aPausedSessionIsKeptAliveForAsLongAsThatLasts()
{
    Dialogue dialogue(loggedIn + "> pause\n");
    QCOMPARE(dialogue.play(), Dialogue::agreed);
    dialogue.session().setTimeouts(idleAfter(std::chrono::milliseconds(1)));
    dialogue.session().pause();

    for (int times = 0; times < 3; ++times) {
        QTRY_VERIFY_WITH_TIMEOUT(dialogue.transport().hasWrittenLine(), longEnough);
        QCOMPARE(dialogue.transport().takeWrittenLine(), QByteArray("NOOP"));
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        QVERIFY(!dialogue.transport().hasWrittenLine()); // Its answer is not here yet.
        dialogue.transport().deliver("+OK\r\n");
    }
    QVERIFY(!dialogue.log().lastError());
}

void KeepAliveTest::aPauseInsideAMessageIsBridgedWherePipeliningAllows()
{
    Dialogue dialogue(pipelining + "> retrieve 1\n> retrieve 2\nC: RETR 1\nC: RETR 2\nS: +OK\nS: a\n> pause\n");
    QCOMPARE(dialogue.play(), Dialogue::agreed);
    dialogue.session().setTimeouts(idleAfter(std::chrono::milliseconds(1)));
    dialogue.session().pause();
    for (int times = 0; times < 3; ++times) {
        QTRY_VERIFY_WITH_TIMEOUT(dialogue.transport().hasWrittenLine(), longEnough);
        QCOMPARE(dialogue.transport().takeWrittenLine(), QByteArray("NOOP"));
    }
    dialogue.session().setTimeouts(idleAfter(std::chrono::hours(1)));

    dialogue.session().resume();
    dialogue.transport().deliver(".\r\n+OK\r\nb\r\n.\r\n+OK\r\n-ERR what?\r\n");

    QTRY_COMPARE_WITH_TIMEOUT(dialogue.log().lines().last(), QByteArray("retrieved 2 b\\n"), longEnough);
    QVERIFY(!dialogue.log().lastError());
}

/// All that the window takes is asked for, and no deadline runs while it is we who keep the answers waiting.
void KeepAliveTest::aPauseBehindAWholeWindowIsBridgedToo()
{
    Dialogue dialogue(pipelining);
    QCOMPARE(dialogue.play(), Dialogue::agreed);
    for (int number = 1; number <= 1000; ++number)
        dialogue.session().retrieveTop(base::MessageNumber(number), 0);
    QTRY_VERIFY_WITH_TIMEOUT(dialogue.transport().written().size() > 4000, longEnough);
    const auto asked = int(dialogue.transport().written().count('\n'));
    while (dialogue.transport().hasWrittenLine())
        dialogue.transport().takeWrittenLine();
    dialogue.transport().deliver("+OK\r\na\r\n");
    dialogue.session().setTimeouts({1ms, 1ms, 1ms, 1h, 0, 1ms});
    dialogue.session().pause();
    for (int times = 0; times < 3; ++times) {
        QTRY_VERIFY_WITH_TIMEOUT(dialogue.transport().hasWrittenLine(), longEnough);
        QCOMPARE(dialogue.transport().takeWrittenLine(), QByteArray("NOOP"));
    }
    dialogue.session().setTimeouts({});

    dialogue.session().resume();
    dialogue.transport().deliver(".\r\n" + QByteArray("+OK\r\nb\r\n.\r\n").repeated(asked - 1) + "+OK\r\n+OK\r\n");

    QTRY_COMPARE_WITH_TIMEOUT(dialogue.log().lines().last(), "retrieved " + QByteArray::number(asked) + " b\\n",
                              longEnough);
    QVERIFY(!dialogue.log().lastError());
}

void KeepAliveTest::withoutPipeliningAPauseInsideAMessageIsSilent()
{
    Dialogue dialogue(loggedIn + "> retrieve 1\nC: RETR 1\nS: +OK\nS: a\n> pause\n");
    QCOMPARE(dialogue.play(), Dialogue::agreed);
    dialogue.session().setTimeouts(idleAfter(std::chrono::milliseconds(1)));
    dialogue.session().pause();
    QCoreApplication::processEvents(QEventLoop::AllEvents, 5);

    QVERIFY(!dialogue.transport().hasWrittenLine());
}

void KeepAliveTest::aServerThatKnowsNoNoopIsLeftInPeace()
{
    Dialogue dialogue(loggedIn);
    dialogue.session().setTimeouts(idleAfter(std::chrono::milliseconds(1)));
    QCOMPARE(dialogue.play(), Dialogue::agreed);
    QTRY_VERIFY_WITH_TIMEOUT(dialogue.transport().hasWrittenLine(), longEnough);

    dialogue.transport().deliver("-ERR what?\r\n");

    QVERIFY(!dialogue.log().lastError());
    QCOMPARE(dialogue.session().state(), Pop3Session::State::Transaction);
}

QTEST_GUILESS_MAIN(KeepAliveTest)
#include "KeepAliveTest.moc"
