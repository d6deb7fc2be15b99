// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/SessionFactory.h"

#include "sasl/UserPass.h"
#include "support/LongEnough.h"
#include "support/LoopbackServer.h"
#include "support/SessionLog.h"

#include <QTest>

using Tls = base::ServerAddress::Tls;

/// A whole session on a real socket: what the transcripts with their scripted line cannot show.
class SecureSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageComesOverTls_data();
    void aMessageComesOverTls();
    void textBehindTheAnswerToStlsEndsTheSession();
    void aCertificateNobodyTrustsEndsTheSession();
    void aServerInTheClearAtATlsPortIsNoPop3Line();
};

namespace {

const QString good = QStringLiteral("good");

base::ServerAddress trusting(const LoopbackServer &server, Tls tls)
{
    base::ServerAddress address = server.address(tls);
    address.caFile = LoopbackServer::certificatePath(QStringLiteral("ca"));
    return address;
}

/// A server with one message; behindStls is sent in one piece with the answer to STLS.
void serve(QSslSocket &client, const QByteArray &line, const QByteArray &behindStls)
{
    const QByteArray verb = line.split(' ').first();
    if (verb == "CAPA")
        client.write("+OK\r\nPIPELINING\r\nSTLS\r\nUIDL\r\n.\r\n");
    else if (verb == "LIST")
        client.write("+OK\r\n1 30\r\n.\r\n");
    else if (verb == "UIDL")
        client.write("+OK\r\n1 abc\r\n.\r\n");
    else if (verb == "RETR")
        client.write("+OK\r\na: b\r\n\r\n..c\r\n.\r\n");
    else
        client.write("+OK 1 30\r\n" + (verb == "STLS" ? behindStls : QByteArray()));
    if (verb != "STLS")
        return;
    client.flush();
    client.startServerEncryption();
}

LoopbackServer::Reply serving(const QByteArray &behindStls = {})
{
    return [behindStls](QSslSocket &client, const QByteArray &line) { serve(client, line, behindStls); };
}

void askForAll(pop3::Pop3Session &session)
{
    session.open();
    session.login(std::move(sasl::userPass("ann", base::Secret::fromBytes(QByteArray("hunter2")))).value());
    session.list();
    session.retrieve(base::MessageNumber(1));
    session.quit();
}

} // namespace

void SecureSessionTest::aMessageComesOverTls_data()
{
    QTest::addColumn<Tls>("tls");
    QTest::newRow("implicit") << Tls::Implicit;
    QTest::newRow("STLS") << Tls::StartTls;
    QTest::newRow("none") << Tls::None;
}

void SecureSessionTest::aMessageComesOverTls()
{
    QFETCH(Tls, tls);
    LoopbackServer server(good);
    server.setImplicitTls(tls == Tls::Implicit);
    server.setReply(serving());
    const auto session = pop3::SessionFactory().makeSession(trusting(server, tls));
    const SessionLog log(*session);
    askForAll(*session);

    QTRY_VERIFY_WITH_TIMEOUT(log.lines().contains("closed") || log.lastError(), longEnough);
    QByteArrayList expected{
        "secured", "greeted", "loggedIn", "listed 1:30:abc (stat 1/30)", "retrieved 1 a: b\\n\\n.c\\n", "closed"};
    QCOMPARE(log.lines(), tls == Tls::None ? expected.mid(1) : expected);
}

void SecureSessionTest::textBehindTheAnswerToStlsEndsTheSession()
{
    LoopbackServer server(good);
    server.setReply(serving("+OK injected\r\n"));
    const auto session = pop3::SessionFactory().makeSession(trusting(server, Tls::StartTls));
    const SessionLog log(*session);
    askForAll(*session);

    QTRY_VERIFY_WITH_TIMEOUT(log.lastError(), longEnough);
    QCOMPARE(log.lines(), QByteArrayList{"failed Insecure: nothing follows the answer to STLS"});
    QCOMPARE(log.lastError()->transport->kind, net::TransportError::Kind::Injected);
    QCOMPARE(server.heard(), QByteArray("CAPA\r\nSTLS\r\n"));
}

void SecureSessionTest::aCertificateNobodyTrustsEndsTheSession()
{
    LoopbackServer server(QStringLiteral("self-signed"));
    server.setReply(serving());
    const auto session = pop3::SessionFactory().makeSession(server.address(Tls::StartTls));
    const SessionLog log(*session);
    askForAll(*session);

    QTRY_VERIFY_WITH_TIMEOUT(log.lastError(), longEnough);
    QCOMPARE(log.lastError()->kind, pop3::Pop3Error::Kind::Certificate);
    QCOMPARE(log.lastError()->transport->facts->flaws, {net::CertificateFacts::Flaw::SelfSigned});
    QVERIFY(!server.heard().contains("ann"));
}

void SecureSessionTest::aServerInTheClearAtATlsPortIsNoPop3Line()
{
    LoopbackServer server(good);
    server.setReply(serving());
    const auto session = pop3::SessionFactory().makeSession(trusting(server, Tls::Implicit));
    const SessionLog log(*session);
    askForAll(*session);

    QTRY_VERIFY_WITH_TIMEOUT(log.lastError(), longEnough);
    QCOMPARE(log.lastError()->kind, pop3::Pop3Error::Kind::Network);
    QVERIFY(log.lastError()->transport->isPeerInTheClear);
    QVERIFY(!server.heard().contains("ann"));
}

QTEST_GUILESS_MAIN(SecureSessionTest)
#include "SecureSessionTest.moc"
