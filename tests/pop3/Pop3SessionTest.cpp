// SPDX-License-Identifier: GPL-3.0-or-later
#include "sasl/UserPass.h"
#include "support/Dialogue.h"
#include "support/LongEnough.h"

#include <QSignalSpy>
#include <QTest>

using pop3::ConversationLine;
using pop3::Pop3Error;
using pop3::Pop3Session;

/// What a transcript cannot say; the transcripts are in DialoguesTest.
class Pop3SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWishMadeTooEarlyWaitsForItsTurn();
    void thePasswordIsInNoConversation();
    void anEchoedPasswordIsMasked_data();
    void anEchoedPasswordIsMasked();
    void aPasswordThatIsPartOfTheRepliesDoesNotChangeTheirMeaning();
    void theConversationFoldsBodies();
    void aSilentServerEndsTheSession_data();
    void aSilentServerEndsTheSession();
    void bytesInsideAMessageKeepTheSessionAlive();
    void aMessageThatOnlyDripsEndsTheSession();
    void aMessageThatComesSteadilyTakesAsLongAsItTakes();
    void aPausedSessionDoesNotTimeOut();
    void aGreetingThatIsAlreadyThereIsTaken();
    void aLineThatIsNotEncryptedIsNotLoggedInOn();
    void anEndedSessionStaysSilent();
    void pausingHoldsBackWhatWasAlreadyRead();
    void theNumberOfRoundTripsDoesNotGrow();
    void aListingWithoutEndEndsTheSession();
    void theServersNameIsInTheConversationOnce();
};

namespace {

const QByteArray greeted = "S: +OK ready\nC: CAPA\nS: -ERR\n";
const QByteArray loggedIn = greeted + "> login ann hunter2\nC: USER ann\nS: +OK\nC: PASS hunter2\nS: +OK\n";

pop3::Timeouts allOf(std::chrono::milliseconds limit)
{
    pop3::Timeouts timeouts;
    timeouts.greeting = timeouts.answer = timeouts.silence = limit;
    return timeouts;
}

std::unique_ptr<sasl::Mechanism> password()
{
    return std::move(sasl::userPass("ann", base::Secret::fromBytes(QByteArray("hunter2")))).value();
}

} // namespace

void Pop3SessionTest::aWishMadeTooEarlyWaitsForItsTurn()
{
    Dialogue dialogue("(silence)\n" + greeted + "C: USER ann\nS: +OK\nC: PASS hunter2\nS: +OK\nC: STAT\n");
    dialogue.session().login(password());
    dialogue.session().list();

    QCOMPARE(dialogue.play(), Dialogue::agreed);
}

void Pop3SessionTest::thePasswordIsInNoConversation()
{
    Dialogue dialogue(loggedIn);
    QCOMPARE(dialogue.play(), Dialogue::agreed);

    int hidden = 0;
    for (const ConversationLine &line : dialogue.log().conversation()) {
        QVERIFY(!line.text.contains("hunter2"));
        hidden += line.hasHiddenPart ? 1 : 0;
        QCOMPARE(line.hasHiddenPart, line.text == "PASS");
    }
    QCOMPARE(hidden, 1);
}

void Pop3SessionTest::anEchoedPasswordIsMasked_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("serverText");
    QTest::addColumn<QByteArray>("offendingLine");

    QTest::newRow("refusal") << QByteArray("S: -ERR no: PASS hunter2 (hunter2)\n") << QByteArray("no: PASS **** (****)")
                             << QByteArray();
    QTest::newRow("no reply") << QByteArray("S: PASS hunter2\n") << QByteArray() << QByteArray("PASS ****");
    QTest::newRow("behind the reply") << QByteArray("S: -ERR no\nS: PASS hunter2\n") << QByteArray()
                                      << QByteArray("PASS ****");
    const QByteArray filler(512 - 4, 'x');
    QTest::newRow("cut in the password") << "S: " + filler + "hunter2\n" << QByteArray() << filler + "****";
}

void Pop3SessionTest::anEchoedPasswordIsMasked()
{
    QFETCH(QByteArray, answer);
    Dialogue dialogue(greeted + "> login ann hunter2\nC: USER ann\nS: +OK\nC: PASS hunter2\n" + answer);
    QCOMPARE(dialogue.play(), Dialogue::agreed);

    for (const ConversationLine &line : dialogue.log().conversation())
        QVERIFY2(!line.text.contains("hunter2"), line.text.constData());
    QVERIFY(dialogue.log().lastError().has_value());
    QTEST(dialogue.log().lastError()->serverText, "serverText");
    QTEST(dialogue.log().lastError()->offendingLine, "offendingLine");
}

void Pop3SessionTest::aPasswordThatIsPartOfTheRepliesDoesNotChangeTheirMeaning()
{
    Dialogue dialogue(greeted + "> login ann ERR\nC: USER ann\nS: +OK\nC: PASS ERR\nS: -ERR [AUTH] ERR\n");
    QCOMPARE(dialogue.play(), Dialogue::agreed);

    QCOMPARE(dialogue.log().conversation().last().text, QByteArray("-ERR [AUTH] ****"));
    QCOMPARE(dialogue.log().lastError()->code, Pop3Error::Code::Auth);
}

void Pop3SessionTest::theConversationFoldsBodies()
{
    Dialogue dialogue(loggedIn + "> retrieve 1\nC: RETR 1\nS: +OK\nS: one\nS: two\nS: .\n");
    QCOMPARE(dialogue.play(), Dialogue::agreed);

    const ConversationLine &last = dialogue.log().conversation().last();
    QCOMPARE(last.kind, ConversationLine::Kind::Body);
    QCOMPARE(last.foldedBytes, 10);
    QCOMPARE(last.foldedLines, 2);
    QVERIFY(last.text.isEmpty());
}

void Pop3SessionTest::aSilentServerEndsTheSession_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("rule");

    QTest::newRow("greeting") << QByteArray() << QByteArray("no greeting");
    QTest::newRow("half a greeting") << QByteArray("S| +OK") << QByteArray("no greeting");
    QTest::newRow("answer") << loggedIn + "> retrieve 1\nC: RETR 1\n" << QByteArray("no answer");
    QTest::newRow("message") << loggedIn + "> retrieve 1\nC: RETR 1\nS: +OK\nS: a" << QByteArray("silence in a reply");
    QTest::newRow("farewell") << loggedIn + "> quit\nC: QUIT\n" << QByteArray("no answer");
}

void Pop3SessionTest::aSilentServerEndsTheSession()
{
    QFETCH(QByteArray, text);
    Dialogue dialogue(text);
    dialogue.session().setTimeouts(allOf(std::chrono::milliseconds(1)));
    QCOMPARE(dialogue.play(), Dialogue::agreed);

    QTRY_VERIFY_WITH_TIMEOUT(dialogue.log().lastError().has_value(), longEnough);
    QCOMPARE(dialogue.log().lastError()->kind, Pop3Error::Kind::Timeout);
    QTEST(dialogue.log().lastError()->rule, "rule");
    QCOMPARE(dialogue.session().state(), Pop3Session::State::Closed);
}

void Pop3SessionTest::bytesInsideAMessageKeepTheSessionAlive()
{
    Dialogue dialogue(loggedIn + "> retrieve 1\nC: RETR 1\nS: +OK\nS: a");
    pop3::Timeouts timeouts;
    timeouts.answer = std::chrono::milliseconds(1);
    dialogue.session().setTimeouts(timeouts);
    QCOMPARE(dialogue.play(), Dialogue::agreed);

    QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    QVERIFY(!dialogue.log().lastError());
}

void Pop3SessionTest::aMessageThatOnlyDripsEndsTheSession()
{
    Dialogue dialogue(loggedIn + "> retrieve 1\nC: RETR 1\nS: +OK\nS: a");
    pop3::Timeouts timeouts;
    timeouts.pace = std::chrono::milliseconds(1);
    dialogue.session().setTimeouts(timeouts);
    QCOMPARE(dialogue.play(), Dialogue::agreed);

    dialogue.transport().deliver("b");

    QTRY_VERIFY_WITH_TIMEOUT(dialogue.log().lastError().has_value(), longEnough);
    QCOMPARE(dialogue.log().lastError()->kind, Pop3Error::Kind::Timeout);
    QCOMPARE(dialogue.log().lastError()->rule, QByteArray("a reply comes too slowly"));
}

void Pop3SessionTest::aMessageThatComesSteadilyTakesAsLongAsItTakes()
{
    Dialogue dialogue(loggedIn + "> retrieve 1\nC: RETR 1\nS: +OK\nS: a");
    pop3::Timeouts timeouts;
    timeouts.pace = std::chrono::milliseconds(1);
    timeouts.paceBytes = 0;
    dialogue.session().setTimeouts(timeouts);
    QCOMPARE(dialogue.play(), Dialogue::agreed);

    QCoreApplication::processEvents(QEventLoop::AllEvents, 5);

    QVERIFY(!dialogue.log().lastError());
}

void Pop3SessionTest::aPausedSessionDoesNotTimeOut()
{
    Dialogue dialogue(loggedIn + "> retrieve 1\nC: RETR 1\nS: +OK\nS: a\n> pause\n");
    QSignalSpy failed(&dialogue.session(), &Pop3Session::failed);
    QCOMPARE(dialogue.play(), Dialogue::agreed);
    dialogue.session().setTimeouts(allOf(std::chrono::milliseconds(1)));
    QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    QCOMPARE(failed.size(), 0);

    dialogue.session().resume();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, longEnough);
}

void Pop3SessionTest::aGreetingThatIsAlreadyThereIsTaken()
{
    auto transport = std::make_unique<ScriptedTransport>();
    ScriptedTransport &line = *transport;
    Pop3Session session(std::move(transport), base::ServerAddress::Tls::None);
    connect(&line, &net::Transport::opened, &line, [&line] { line.deliver("+OK\r\n"); });
    session.open();
    QCoreApplication::sendPostedEvents();

    QCOMPARE(session.state(), Pop3Session::State::Authorization);
}

void Pop3SessionTest::aLineThatIsNotEncryptedIsNotLoggedInOn()
{
    // A transport that claims to be open without TLS, where TLS was asked for.
    auto transport = std::make_unique<ScriptedTransport>(false);
    ScriptedTransport &line = *transport;
    Pop3Session session(std::move(transport), base::ServerAddress::Tls::Implicit);
    const SessionLog log(session);
    session.open();
    session.login(password());
    QCoreApplication::sendPostedEvents();
    line.deliver("+OK\r\n");
    QCoreApplication::sendPostedEvents();
    line.deliver("-ERR\r\n");
    QCoreApplication::sendPostedEvents();

    QCOMPARE(log.lines().last(), QByteArray("failed Insecure: the line is not encrypted"));
    QVERIFY(!line.written().contains("ann"));
}

void Pop3SessionTest::anEndedSessionStaysSilent()
{
    Dialogue dialogue("S: HTTP/1.1 400 Bad Request\nS: Server: x\n> login ann hunter2\n> list\n> quit\n");
    QCOMPARE(dialogue.play(), Dialogue::agreed);
    QCOMPARE(dialogue.log().lines().size(), 1);
    QVERIFY(dialogue.transport().hasEnded());
}

void Pop3SessionTest::pausingHoldsBackWhatWasAlreadyRead()
{
    Dialogue dialogue(loggedIn + "> retrieve 1\n> noop\nC: RETR 1\n");
    QCOMPARE(dialogue.play(), Dialogue::agreed);
    QByteArray received;
    connect(&dialogue.session(), &Pop3Session::bodyReceived, &dialogue.session(),
            [&](base::MessageNumber, const QByteArray &bytes) {
                received += bytes;
                dialogue.session().pause();
            });

    dialogue.transport().deliver("+OK\r\n" + QByteArray(100'000, 'x') + "\r\n.\r\n");
    const qsizetype firstPiece = received.size();
    QVERIFY(firstPiece < 100'000);

    while (!dialogue.log().lines().last().startsWith("retrieved")) {
        dialogue.session().resume();
        QCoreApplication::sendPostedEvents();
    }
    QCOMPARE(received, QByteArray(100'000, 'x') + "\r\n");
}

void Pop3SessionTest::theNumberOfRoundTripsDoesNotGrow()
{
    constexpr int messages = 40;
    QByteArray list, uidl, retr, bodies;
    for (int i = 1; i <= messages; ++i) {
        const QByteArray n = QByteArray::number(i);
        list += "S: " + n + " 100\n";
        uidl += "S: " + n + " id" + n + '\n';
        retr += "C: RETR " + n + '\n';
        bodies += "S: +OK\nS: x\nS: .\n";
    }
    // Each change from S: to C: is one round trip: greeting, CAPA, USER, PASS, listing, messages, QUIT make seven.
    Dialogue dialogue("tls implicit\nS: +OK\nC: CAPA\nS: +OK\nS: PIPELINING\nS: .\n> login ann hunter2\n> list\n"
                      "C: USER ann\nS: +OK\nC: PASS hunter2\nS: +OK\nC: CAPA\nC: STAT\nC: LIST\nC: UIDL\n"
                      "S: +OK\nS: PIPELINING\nS: .\nS: +OK 40 4000\nS: +OK\n" +
                      list + "S: .\nS: +OK\n" + uidl + "S: .\n" + retr + bodies + "C: QUIT\nS: +OK\n");
    Pop3Session &session = dialogue.session();
    connect(&session, &Pop3Session::listed, &session, [&session](const pop3::Listing &listing) {
        for (const pop3::ServerMessage &message : listing.messages)
            session.retrieve(message.number);
    });
    connect(&session, &Pop3Session::retrieved, &session, [&session](base::MessageNumber number) {
        if (number.value() == messages)
            session.quit();
    });

    QCOMPARE(dialogue.play(), Dialogue::agreed);
    QCOMPARE(dialogue.log().lines().last(), QByteArray("closed"));
}

void Pop3SessionTest::aListingWithoutEndEndsTheSession()
{
    Dialogue dialogue("S: +OK ready\nC: CAPA\nS: +OK\n");
    QCOMPARE(dialogue.play(), Dialogue::agreed);
    const QByteArray rows = QByteArray("X\r\n").repeated(10'000);

    for (int i = 0; i < 500; ++i)
        dialogue.transport().deliver(rows);
    QVERIFY(!dialogue.log().lastError());
    dialogue.transport().deliver("X\r\n");

    QVERIFY(dialogue.log().lastError().has_value());
    QCOMPARE(dialogue.log().lastError()->rule, QByteArray("a listing has at most 5000000 lines and 256 MiB"));
}

void Pop3SessionTest::theServersNameIsInTheConversationOnce()
{
    const QByteArray named = "S: +OK\nS: IMPLEMENTATION Popd of Kiel\nS: .\n";
    Dialogue dialogue("S: +OK ready\nC: CAPA\n" + named +
                      "> login ann hunter2\nC: USER ann\nS: +OK\nC: PASS hunter2\nS: +OK\nC: CAPA\n" + named);
    QCOMPARE(dialogue.play(), Dialogue::agreed);

    int told = 0;
    for (const ConversationLine &line : dialogue.log().conversation())
        told += line.kind == ConversationLine::Kind::Event && line.text == "Server\tPopd of Kiel" ? 1 : 0;
    QCOMPARE(told, 1);
}

QTEST_GUILESS_MAIN(Pop3SessionTest)
#include "Pop3SessionTest.moc"
