// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/CommandQueue.h"

#include <QTest>

using pop3::Command;
using pop3::CommandQueue;
using pop3::Verb;
using Suspect = pop3::Pop3Error::Suspect;

class CommandQueueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutPipeliningOneIsOut();
    void theWindowCountsCommands();
    void theWindowCountsCommandBytes();
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

void CommandQueueTest::theWindowCountsCommands()
{
    CommandQueue queue = pipeliningQueueOf(1000, retrieve(0));
    QCOMPARE(sendAll(queue), CommandQueue::maxCommandsOut);
}

void CommandQueueTest::theWindowCountsCommandBytes()
{
    CommandQueue queue = pipeliningQueueOf(1000, retrieve(0, QByteArray(1000, 'x')));
    QCOMPARE(sendAll(queue), size_t(CommandQueue::maxCommandBytesOut / 1002));
}

void CommandQueueTest::theWindowCountsExpectedBytes()
{
    CommandQueue queue = pipeliningQueueOf(1000, retrieve(CommandQueue::maxReplyBytesOut / 4));
    QCOMPARE(sendAll(queue), size_t(4));
}

void CommandQueueTest::aReplyLargerThanTheWindowIsFineAlone()
{
    CommandQueue queue = pipeliningQueueOf(2, retrieve(CommandQueue::maxReplyBytesOut * 100));
    QCOMPARE(sendAll(queue), size_t(1));
}

void CommandQueueTest::answersMakeRoom()
{
    CommandQueue queue = pipeliningQueueOf(1000, retrieve(CommandQueue::maxReplyBytesOut / 4));
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
    CommandQueue queue = pipeliningQueueOf(66, retrieve(0));
    sendAll(queue);
    for (int answered = 0; answered < 65; ++answered) {
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
