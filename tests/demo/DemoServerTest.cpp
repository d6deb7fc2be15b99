// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoServer.h"
#include "support/PlainLine.h"

#include <QTest>

class DemoServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aMailIsFetchedFromGreetingToQuit();
    void capabilitiesAreToldBeforeAndAfterLogin();
    void wrongWordsAreRefused_data();
    void wrongWordsAreRefused();
    void aWrongPasswordLeavesTheSessionOpen();
    void linesThatBeginWithADotAreStuffed();
    void topGivesTheHeaderAndSomeLines();
    void deletionsCountAtQuitOnly();
    void whatIsMarkedIsNotThere();
    void pipelinedCommandsAreAnsweredInOrder();
    void aClientThatTalksNonsenseIsSentAway();

private:
    std::unique_ptr<demo::DemoServer> m_server;
};

namespace {

constexpr const char *login = "USER demo\r\nPASS poppo\r\n";

QList<demo::SampleMail> threeMails()
{
    return {{"one", "Subject: 1\r\n\r\na\r\nb\r\nc\r\n"},
            {"two", "Subject: 2\r\n\r\n.\r\n..x\r\n.y\r\n"},
            {"three", "Subject: 3\r\n\r\n" + QByteArray("0123456789\r\n").repeated(100'000)}};
}

} // namespace

void DemoServerTest::init()
{
    m_server = std::make_unique<demo::DemoServer>(threeMails());
    QVERIFY(m_server->listen());
}

void DemoServerTest::aMailIsFetchedFromGreetingToQuit()
{
    PlainLine line(m_server->port());
    QVERIFY(line.answer().startsWith("+OK"));
    QCOMPARE(line.ask("USER demo").first(3), "+OK");
    QCOMPARE(line.ask("PASS poppo").first(3), "+OK");
    QCOMPARE(line.ask("STAT"), QByteArray("+OK 3 1200063"));
    QCOMPARE(line.askForLines("LIST"), (QByteArrayList{"1 23", "2 26", "3 1200014"}));
    QCOMPARE(line.askForLines("UIDL"), (QByteArrayList{"1 one", "2 two", "3 three"}));
    QCOMPARE(line.ask("UIDL 2"), QByteArray("+OK 2 two"));
    QCOMPARE(line.askForLines("RETR 1"), (QByteArrayList{"Subject: 1", "", "a", "b", "c"}));
    QCOMPARE(line.ask("QUIT").first(3), "+OK");
    QVERIFY(line.isClosedByServer());
}

void DemoServerTest::capabilitiesAreToldBeforeAndAfterLogin()
{
    PlainLine line(m_server->port());
    line.answer();
    const QByteArrayList before = line.askForLines("CAPA");
    for (const char *tag : {"TOP", "UIDL", "USER", "PIPELINING", "RESP-CODES", "EXPIRE NEVER"})
        QVERIFY2(before.contains(tag), tag);
    line.ask("user demo");
    line.ask("pass poppo");
    QCOMPARE(line.askForLines("capa"), before);
}

void DemoServerTest::wrongWordsAreRefused_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("command");
    QTest::newRow("unknown") << QByteArray() << QByteArray("HELO x");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("too early") << QByteArray() << QByteArray("STAT");
    QTest::newRow("PASS without USER") << QByteArray() << QByteArray("PASS poppo");
    QTest::newRow("USER without a name") << QByteArray() << QByteArray("USER");
    QTest::newRow("login twice") << QByteArray(login) << QByteArray("USER demo");
    QTest::newRow("no such message") << QByteArray(login) << QByteArray("RETR 4");
    QTest::newRow("message 0") << QByteArray(login) << QByteArray("DELE 0");
    QTest::newRow("not a number") << QByteArray(login) << QByteArray("RETR x");
    QTest::newRow("TOP without lines") << QByteArray(login) << QByteArray("TOP 1");
    QTest::newRow("TOP with fewer than none") << QByteArray(login) << QByteArray("TOP 1 -1");
    QTest::newRow("too much said") << QByteArray(login) << QByteArray("NOOP now");
}

void DemoServerTest::wrongWordsAreRefused()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, command);
    PlainLine line(m_server->port());
    line.answer();
    line.send(before);
    for (qsizetype i = 0; i < before.count('\n'); ++i)
        line.answer();

    QVERIFY(line.ask(command).startsWith("-ERR"));
}

void DemoServerTest::aWrongPasswordLeavesTheSessionOpen()
{
    PlainLine line(m_server->port());
    line.answer();
    line.ask("USER demo");
    QVERIFY(line.ask("PASS wrong").startsWith("-ERR [AUTH]"));
    line.ask("USER demo");
    QVERIFY(line.ask("PASS poppo").startsWith("+OK"));
}

void DemoServerTest::linesThatBeginWithADotAreStuffed()
{
    PlainLine line(m_server->port());
    line.send(QByteArray(login) + "RETR 2\r\n");
    for (int i = 0; i < 4; ++i)
        line.answer();
    QCOMPARE(line.rawLines(), (QByteArrayList{"Subject: 2", "", "..", "...x", "..y"}));
}

void DemoServerTest::topGivesTheHeaderAndSomeLines()
{
    PlainLine line(m_server->port());
    line.send(login);
    for (int i = 0; i < 3; ++i)
        line.answer();
    QCOMPARE(line.askForLines("TOP 1 0"), (QByteArrayList{"Subject: 1", ""}));
    QCOMPARE(line.askForLines("TOP 1 2"), (QByteArrayList{"Subject: 1", "", "a", "b"}));
    QCOMPARE(line.askForLines("TOP 1 99").size(), 5);
}

void DemoServerTest::deletionsCountAtQuitOnly()
{
    {
        PlainLine dropped(m_server->port());
        dropped.send(QByteArray(login) + "DELE 1\r\n");
        for (int i = 0; i < 4; ++i)
            dropped.answer();
    }
    PlainLine other(m_server->port());
    PlainLine quitting(m_server->port());
    other.send(login);
    quitting.send(QByteArray(login) + "DELE 1\r\nRSET\r\nDELE 2\r\nQUIT\r\n");
    QVERIFY(quitting.isClosedByServer());
    QCOMPARE(m_server->mailCount(), 2);

    for (int i = 0; i < 3; ++i)
        other.answer();
    QVERIFY(other.ask("STAT").startsWith("+OK 3 ")); // its own view of the mailbox stays
    PlainLine later(m_server->port());
    later.send(login);
    for (int i = 0; i < 3; ++i)
        later.answer();
    QCOMPARE(later.askForLines("UIDL"), (QByteArrayList{"1 one", "2 three"}));
}

void DemoServerTest::whatIsMarkedIsNotThere()
{
    PlainLine line(m_server->port());
    line.send(QByteArray(login) + "DELE 2\r\n");
    for (int i = 0; i < 4; ++i)
        line.answer();
    QVERIFY(line.ask("RETR 2").startsWith("-ERR"));
    QVERIFY(line.ask("DELE 2").startsWith("-ERR"));
    QCOMPARE(line.askForLines("UIDL"), (QByteArrayList{"1 one", "3 three"}));
}

void DemoServerTest::pipelinedCommandsAreAnsweredInOrder()
{
    PlainLine line(m_server->port());
    line.send(QByteArray(login) + "NOOP\r\n" + QByteArray("RETR 3\r\n").repeated(5) + "UIDL 1\r\nQUIT\r\n");
    for (int i = 0; i < 4; ++i)
        line.answer();
    for (int i = 0; i < 5; ++i) {
        QVERIFY(line.answer().startsWith("+OK 1200014"));
        QCOMPARE(line.rawLines().size(), 100'002);
    }
    QCOMPARE(line.answer(), QByteArray("+OK 1 one"));
    QVERIFY(line.answer().startsWith("+OK"));
}

void DemoServerTest::aClientThatTalksNonsenseIsSentAway()
{
    PlainLine line(m_server->port());
    line.answer();
    line.send(QByteArray(100'000, 'x'));
    QVERIFY(line.isClosedByServer());
}

QTEST_GUILESS_MAIN(DemoServerTest)
#include "DemoServerTest.moc"
