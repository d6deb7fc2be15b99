// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/LoginFacts.h"
#include "pop3/Pop3Session.h"
#include "support/FixedNonce.h"
#include "support/ScriptedTransport.h"

#include <QCoreApplication>
#include <QTest>

using pop3::LoginMethod;
using pop3::Pop3Session;

/// How often a whole session waits for a far server: each time it sends something while nothing is outstanding. The
/// server offers all that costs another question.
class RoundTripsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyDoNotGrowWithTheMessages_data();
    void theyDoNotGrowWithTheMessages();
    void overAWideLineMessagesCostAWindowForEvery4KiBOfCommands_data();
    void overAWideLineMessagesCostAWindowForEvery4KiBOfCommands();
};

namespace {

void settle()
{
    for (int i = 0; i < 8; ++i)
        QCoreApplication::sendPostedEvents();
}

QByteArray listing(int messages, const QByteArray &value)
{
    QByteArray text = "+OK\r\n";
    for (int i = 1; i <= messages; ++i)
        text += QByteArray::number(i) + ' ' + value + QByteArray::number(i) + "\r\n";
    return text + ".\r\n";
}

/// The server of RFC 5802, section 5, which knows "user" and "pencil".
QByteArray replyTo(const QByteArray &line, int messages)
{
    if (line == "CAPA")
        return "+OK\r\nPIPELINING\r\nUIDL\r\nSASL PLAIN SCRAM-SHA-1\r\nUTF8 USER\r\nLANG\r\n.\r\n";
    if (line.startsWith("AUTH SCRAM-SHA-1 "))
        return "+ " + QByteArray("r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096").toBase64() +
               "\r\n";
    if (QByteArray::fromBase64(line).startsWith("c=biws"))
        return "+ " + QByteArray("v=rmF9pqV8S7suAoZWja4dJRkFsKQ=").toBase64() + "\r\n";
    if (line == "LIST" || line == "UIDL")
        return listing(messages, line == "LIST" ? "1" : "id");
    return line.startsWith("RETR") ? "+OK\r\nHello\r\n.\r\n" : "+OK 0 0\r\n";
}

pop3::LoginFacts user(LoginMethod method)
{
    pop3::LoginFacts facts;
    facts.method = method;
    facts.user = "user";
    facts.secret = base::Secret::fromBytes(QByteArray("pencil"));
    return facts;
}

/// Lists, fetches and deletes everything, then leaves.
void workThrough(Pop3Session &session, LoginMethod method)
{
    QObject::connect(&session, &Pop3Session::greeted, &session,
                     [&session, method] { session.login(pop3::makeMechanism(user(method))); });
    QObject::connect(&session, &Pop3Session::loggedIn, &session, &Pop3Session::list);
    QObject::connect(&session, &Pop3Session::listed, &session, [&session](const pop3::Listing &listing) {
        for (const pop3::ServerMessage &message : listing.messages)
            session.retrieve(message.number);
        if (listing.messages.isEmpty())
            session.quit();
    });
    QObject::connect(&session, &Pop3Session::retrieved, &session, [&session](base::MessageNumber number) {
        if (number.value() != session.property("last").toInt())
            return;
        for (int i = 1; i <= number.value(); ++i)
            session.markDeleted(base::MessageNumber(i));
        session.quit();
    });
}

/// A far server, and how wide the line to it is: the answers come one after the other, or all those to what it has
/// heard at once.
enum class Line { Narrow, Wide };

int roundTrips(LoginMethod method, int messages, Line width = Line::Narrow)
{
    auto owned = std::make_unique<ScriptedTransport>(true);
    ScriptedTransport *const line = owned.get();
    Pop3Session session(std::move(owned), base::ServerAddress::Tls::Implicit);
    session.setProperty("last", messages);
    session.setLanguage("ja");
    workThrough(session, method);
    session.open();
    settle();
    line->deliver("+OK ready\r\n");
    settle();
    int trips = 1; // the greeting
    QByteArrayList outstanding;
    while (line->hasWrittenLine() || !outstanding.isEmpty()) {
        trips += outstanding.isEmpty() ? 1 : 0;
        while (line->hasWrittenLine())
            outstanding += line->takeWrittenLine();
        for (qsizetype heard = width == Line::Wide ? outstanding.size() : 1; heard > 0; --heard)
            line->deliver(replyTo(outstanding.takeFirst(), messages));
        settle();
    }
    return session.state() == Pop3Session::State::Closed ? trips : -1;
}

} // namespace

void RoundTripsTest::theyDoNotGrowWithTheMessages_data()
{
    QTest::addColumn<LoginMethod>("method");
    QTest::addColumn<int>("messages");
    QTest::addColumn<int>("atMost");
    for (const int messages : {1, 40, 1000}) {
        QTest::addRow("PLAIN, %d", messages) << LoginMethod::Plain << messages << 7;
        QTest::addRow("SCRAM, %d", messages) << LoginMethod::ScramSha1 << messages << 9;
    }
    QTest::addRow("PLAIN, nothing new") << LoginMethod::Plain << 0 << 6;
}

void RoundTripsTest::theyDoNotGrowWithTheMessages()
{
    QFETCH(LoginMethod, method);
    QFETCH(int, messages);
    QFETCH(int, atMost);
    useNonce("fyko+d2lbbFgONRv9qkxdawL");

    const int trips = roundTrips(method, messages);

    QVERIFY2(trips > 0 && trips <= atMost, qPrintable(QString::number(trips)));
}

void RoundTripsTest::overAWideLineMessagesCostAWindowForEvery4KiBOfCommands_data()
{
    QTest::addColumn<int>("messages");
    QTest::addColumn<int>("windows"); // RETR, and again DELE, with QUIT in the last.
    QTest::newRow("1") << 1 << 1;
    QTest::newRow("400") << 400 << 1;
    QTest::newRow("1,000") << 1000 << 3;
    QTest::newRow("10,000") << 10'000 << 27;
}

void RoundTripsTest::overAWideLineMessagesCostAWindowForEvery4KiBOfCommands()
{
    QFETCH(int, messages);
    QFETCH(int, windows);

    const int trips = roundTrips(LoginMethod::Plain, messages, Line::Wide);

    QCOMPARE(trips, 5 + 2 * windows); // greeting, CAPA, UTF8 with LANG, AUTH, listing
}

QTEST_GUILESS_MAIN(RoundTripsTest)
#include "RoundTripsTest.moc"
