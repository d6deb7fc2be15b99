// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/CommandQueue.h"
#include "pop3/Window.h"

#include <QTest>

using pop3::Command;
using pop3::CommandQueue;
using pop3::Verb;
using pop3::Window;
using Suspect = pop3::Pop3Error::Suspect;

class CommandQueueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutPipeliningOneIsOut();
    void theWindowCountsCommandBytes();
    void aWholeWindowLeavesRoomForNoop();
    void theWindowCountsExpectedBytes();
    void aReplyLargerThanTheWindowIsFineAlone();
    void answersMakeRoom();
    void oneCommandAtATimeIsNeverToBlame();
    void pipeliningIsToBlameUntilItHasWorkedForLong();
    void whatOldServersDoNotKnowIsToBlameForItself();
};

namespace {

Command retrieve(qint64 expectedBytes, const QByteArray &line = "RETR 1")
{
    Command command = pop3::statusCommand(Verb::Retr, line, {});
    command.expectedBytes = expectedBytes;
    return command;
}

CommandQueue pipeliningQueueOf(int count, const Command &command)
{
    CommandQueue queue;
    queue.setPipelining(true);
    for (int i = 0; i < count; ++i)
        queue.add(command);
    return queue;
}

size_t sendAll(CommandQueue &queue)
{
    size_t sent = 0;
    while (queue.takeNextToSend())
        ++sent;
    return sent;
}

} // namespace

void CommandQueueTest::withoutPipeliningOneIsOut()
{
    CommandQueue queue = pipeliningQueueOf(3, retrieve(0));
    queue.setPipelining(false);
    QCOMPARE(sendAll(queue), size_t(1));
    queue.finishCurrent();
    QVERIFY(!queue.isAwaitingReply());
    QCOMPARE(sendAll(queue), size_t(1));
}

void CommandQueueTest::theWindowCountsCommandBytes()
{
    for (const QByteArray &line : {QByteArray("RETR 1"), QByteArray("RETR 1234"), QByteArray(1000, 'x')}) {
        CommandQueue queue = pipeliningQueueOf(1000, retrieve(0, line));
        QCOMPARE(sendAll(queue), size_t(Window::commandBytes / (line.size() + 2)));
        QVERIFY(!queue.hasRoomFor(retrieve(0, line)));
    }
    CommandQueue shortest = pipeliningQueueOf(1000, retrieve(0));
    QCOMPARE(sendAll(shortest), size_t(Window::mostCommands));
}

void CommandQueueTest::aWholeWindowLeavesRoomForNoop()
{
    const Command noop = pop3::statusCommand(Verb::Noop, "NOOP", {});
    CommandQueue queue = pipeliningQueueOf(1000, retrieve(0));
    sendAll(queue);
    int noops = 0;
    while (queue.hasRoomFor(noop)) {
        queue.addFirst(noop);
        QCOMPARE(queue.takeNextToSend()->verb, Verb::Noop);
        ++noops;
    }
    QCOMPARE(noops, int(Window::noopBytes / 6));
}

void CommandQueueTest::theWindowCountsExpectedBytes()
{
    CommandQueue queue = pipeliningQueueOf(1000, retrieve(Window::replyBytes / 4));
    QCOMPARE(sendAll(queue), size_t(4));
}

void CommandQueueTest::aReplyLargerThanTheWindowIsFineAlone()
{
    CommandQueue queue = pipeliningQueueOf(2, retrieve(Window::replyBytes * 100));
    QCOMPARE(sendAll(queue), size_t(1));
}

void CommandQueueTest::answersMakeRoom()
{
    CommandQueue queue = pipeliningQueueOf(1000, retrieve(Window::replyBytes / 4));
    sendAll(queue);
    QCOMPARE(queue.finishCurrent().shown, QByteArray("RETR 1"));
    queue.finishCurrent();
    QCOMPARE(sendAll(queue), size_t(2));
}

void CommandQueueTest::oneCommandAtATimeIsNeverToBlame()
{
    CommandQueue queue = pipeliningQueueOf(2, retrieve(0));
    queue.setPipelining(false);
    QCOMPARE(queue.suspect(), Suspect::Nobody);
    for (int i = 0; i < 2; ++i) {
        sendAll(queue);
        QCOMPARE(queue.suspect(), Suspect::Nobody);
        queue.finishCurrent();
    }
}

void CommandQueueTest::pipeliningIsToBlameUntilItHasWorkedForLong()
{
    const int window = int(Window::mostCommands);
    CommandQueue queue = pipeliningQueueOf(window + 2, retrieve(0));
    sendAll(queue);
    for (int answered = 0; answered < window + 1; ++answered) {
        QCOMPARE(queue.suspect(), Suspect::Pipelining);
        queue.finishCurrent();
        sendAll(queue);
    }
    QCOMPARE(queue.suspect(), Suspect::Nobody);
}

void CommandQueueTest::whatOldServersDoNotKnowIsToBlameForItself()
{
    for (const Verb verb : {Verb::Utf8, Verb::Lang, Verb::Mechanisms}) {
        CommandQueue queue;
        queue.add(pop3::statusCommand(verb, "HELLO", {}));
        sendAll(queue);
        QCOMPARE(queue.suspect(), Suspect::Language);
    }
}

QTEST_APPLESS_MAIN(CommandQueueTest)
#include "CommandQueueTest.moc"
