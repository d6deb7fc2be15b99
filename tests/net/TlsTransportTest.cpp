// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/TlsTransport.h"

#include "support/LongEnough.h"
#include "support/LoopbackServer.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <optional>

using net::CertificateFacts;
using net::TlsTransport;
using net::TransportError;
using Tls = base::ServerAddress::Tls;

class TlsTransportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOwnAuthorityIsTrustedByItsFile();
    void untrustedCertificatesSayWhy_data();
    void untrustedCertificatesSayWhy();
    void aCommonNameDoesNotCountBesideAlternativeNames();
    void aPinnedKeyIsTrusted_data();
    void aPinnedKeyIsTrusted();
    void anotherPinIsNoHelp();
    void aMissingAuthorityFileIsToldAtOnce();
    void aClientCertificateIsShownWhereAskedFor();
    void aFileWithoutKeyIsToldAtOnce();
    void anOldServerIsSpokenToOnlyWhereAllowed_data();
    void anOldServerIsSpokenToOnlyWhereAllowed();
    void tlsCanBeginLater();
    void bytesBeforeALaterHandshakeAreTampering();
    void bytesInsteadOfALaterHandshakeBreakIt();
    void aServerInTheClearIsTold();
    void aServerThatClosesInTheHandshakeIsTold();
    void aServerThatStallsInTheHandshakeIsGivenUp();
    void aServerThatTakesNoConnectionIsGivenUp();
    void aServerNobodyRunsIsTold();
    void pausingHoldsBytesBackAndBoundsThem();
    void whatWasSentBeforeTheEndStillCounts();
    void abortingIsSilent();
    void closingSendsWhatWasWritten();
};

Q_DECLARE_METATYPE(CertificateFacts::Flaw)

namespace {

const QString good = QStringLiteral("good");

/// A transport and all it signalled.
struct Line
{
    explicit Line(const base::ServerAddress &address, const net::LineLimits &limits = {})
        : transport(address, net::TlsTerms::of(address, authorities), limits)
    {
        QObject::connect(&transport, &TlsTransport::received, [this](const QByteArray &bytes) { text += bytes; });
        QObject::connect(&transport, &TlsTransport::failed, [this](const TransportError &why) { error = why; });
        QObject::connect(&transport, &TlsTransport::secured, [this](const CertificateFacts &what) { facts = what; });
        QObject::connect(&transport, &TlsTransport::opened, [this] { isOpened = true; });
        QObject::connect(&transport, &TlsTransport::closed, [this] { isClosed = true; });
        transport.open();
    }

    net::SystemAuthorities authorities;
    TlsTransport transport;
    QByteArray text;
    bool isOpened = false;
    bool isClosed = false;
    std::optional<TransportError> error;
    std::optional<CertificateFacts> facts;
};

base::ServerAddress trusting(const LoopbackServer &server, Tls tls)
{
    base::ServerAddress address = server.address(tls);
    address.caFile = LoopbackServer::certificatePath(QStringLiteral("ca"));
    return address;
}

void pauseAtFirstPiece(Line &line)
{
    QObject::connect(
        &line.transport, &TlsTransport::received, &line.transport, [&line] { line.transport.pause(); },
        Qt::SingleShotConnection);
}

/// Answers STLS and goes on under TLS; behind: what is sent in one piece with the answer.
LoopbackServer::Reply startingTls(const QByteArray &behind = {})
{
    return [behind](QSslSocket &client, const QByteArray &line) {
        if (line != "STLS")
            return;
        client.write("+OK\r\n" + behind);
        client.flush();
        client.startServerEncryption();
    };
}

} // namespace

void TlsTransportTest::anOwnAuthorityIsTrustedByItsFile()
{
    LoopbackServer server(good);
    server.setImplicitTls(true);
    Line line(trusting(server, Tls::Implicit));

    QTRY_COMPARE_WITH_TIMEOUT(line.text, QByteArray("+OK ready\r\n"), longEnough);
    QVERIFY(line.isOpened && line.transport.isEncrypted());
    QVERIFY(line.facts->flaws.isEmpty());
    QVERIFY(!line.facts->isPinned);
    QVERIFY(line.facts->protocol.startsWith(QStringLiteral("TLSv1.")));
    QCOMPARE(line.facts->spkiSha256, LoopbackServer::spkiHash(good));
    QCOMPARE(line.facts->names, QStringList{QStringLiteral("localhost")});
}

void TlsTransportTest::untrustedCertificatesSayWhy_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<bool>("trustsAuthority");
    QTest::addColumn<CertificateFacts::Flaw>("flaw");

    QTest::newRow("expired") << QStringLiteral("expired") << true << CertificateFacts::Flaw::Expired;
    QTest::newRow("wrong name") << QStringLiteral("wrong-name") << true << CertificateFacts::Flaw::WrongName;
    QTest::newRow("self-signed") << QStringLiteral("self-signed") << true << CertificateFacts::Flaw::SelfSigned;
    QTest::newRow("unknown issuer") << good << false << CertificateFacts::Flaw::UnknownIssuer;
}

void TlsTransportTest::untrustedCertificatesSayWhy()
{
    QFETCH(QString, certificate);
    QFETCH(bool, trustsAuthority);
    LoopbackServer server(certificate);
    server.setImplicitTls(true);
    Line line(trustsAuthority ? trusting(server, Tls::Implicit) : server.address(Tls::Implicit));

    QTRY_VERIFY_WITH_TIMEOUT(line.error, longEnough);
    QCOMPARE(line.error->kind, TransportError::Kind::Certificate);
    QCOMPARE(line.error->facts->flaws.size(), 1);
    QTEST(line.error->facts->flaws.first(), "flaw");
    QCOMPARE(line.error->facts->certificateSha256.size(), 32);
    QVERIFY(!line.isOpened && line.text.isEmpty() && server.heard().isEmpty());
}

/// Its common name is "localhost", its alternative name another host's (RFC 6125, section 6.4.4).
void TlsTransportTest::aCommonNameDoesNotCountBesideAlternativeNames()
{
    const QString misnamed = QStringLiteral("right-name-in-cn");
    LoopbackServer server(misnamed);
    server.setImplicitTls(true);
    base::ServerAddress address = server.address(Tls::Implicit);
    address.caFile = LoopbackServer::certificatePath(misnamed);
    Line line(address);

    QTRY_VERIFY_WITH_TIMEOUT(line.error, longEnough);
    QCOMPARE(line.error->kind, TransportError::Kind::Certificate);
    QCOMPARE(line.error->facts->flaws, QList{CertificateFacts::Flaw::WrongName});
    QVERIFY(!line.isOpened && line.text.isEmpty() && server.heard().isEmpty());

    address.spkiPins = {LoopbackServer::spkiHash(misnamed)};
    Line pinned(address);
    QTRY_VERIFY_WITH_TIMEOUT(pinned.isOpened, longEnough);
    QVERIFY(pinned.facts->isPinned && pinned.facts->flaws.isEmpty());
}

void TlsTransportTest::aPinnedKeyIsTrusted_data()
{
    QTest::addColumn<Tls>("tls");
    QTest::newRow("from the start") << Tls::Implicit;
    QTest::newRow("later") << Tls::StartTls;
}

void TlsTransportTest::aPinnedKeyIsTrusted()
{
    QFETCH(Tls, tls);
    LoopbackServer server(QStringLiteral("self-signed"));
    server.setImplicitTls(tls == Tls::Implicit);
    server.setReply(startingTls());
    base::ServerAddress address = server.address(tls);
    address.spkiPins = {QByteArray(32, 'x'), LoopbackServer::spkiHash(QStringLiteral("self-signed"))};
    Line line(address);
    QTRY_COMPARE_WITH_TIMEOUT(line.text, QByteArray("+OK ready\r\n"), longEnough);
    if (tls == Tls::StartTls) {
        line.transport.write("STLS\r\n");
        QTRY_VERIFY_WITH_TIMEOUT(line.text.endsWith("+OK\r\n"), longEnough);
        line.transport.startTls();
    }

    QTRY_VERIFY_WITH_TIMEOUT(line.facts, longEnough);
    QVERIFY(line.facts->isPinned && line.facts->flaws.isEmpty() && line.transport.isEncrypted());
}

void TlsTransportTest::anotherPinIsNoHelp()
{
    LoopbackServer server(QStringLiteral("self-signed"));
    server.setImplicitTls(true);
    base::ServerAddress address = server.address(Tls::Implicit);
    address.spkiPins = {LoopbackServer::spkiHash(good), QByteArray()};
    Line line(address);

    QTRY_VERIFY_WITH_TIMEOUT(line.error, longEnough);
    QCOMPARE(line.error->kind, TransportError::Kind::Certificate);
}

void TlsTransportTest::aMissingAuthorityFileIsToldAtOnce()
{
    LoopbackServer server(good);
    base::ServerAddress address = server.address(Tls::Implicit);
    address.caFile = QStringLiteral("/nowhere/ca.pem");
    Line line(address);
    QVERIFY(!line.error); // not from inside the call

    QTRY_VERIFY_WITH_TIMEOUT(line.error, longEnough);
    QVERIFY(line.error->detail.contains(QStringLiteral("/nowhere/ca.pem")));
    QVERIFY(!server.client());
}

void TlsTransportTest::aClientCertificateIsShownWhereAskedFor()
{
    LoopbackServer server(good);
    server.setImplicitTls(true);
    server.askForCertificate();
    base::ServerAddress address = trusting(server, Tls::Implicit);
    address.clientCertificate = LoopbackServer::certificatePath(good);
    address.clientKey = QString(address.clientCertificate).replace(QStringLiteral(".pem"), QStringLiteral(".key"));
    Line line(address);

    QTRY_COMPARE_WITH_TIMEOUT(line.text, QByteArray("+OK ready\r\n"), longEnough);
    QCOMPARE(server.client()->peerCertificate(), QSslCertificate::fromPath(address.clientCertificate).first());

    address.clientCertificate.clear();
    Line unknown(address);
    QTRY_VERIFY_WITH_TIMEOUT(unknown.error || unknown.isClosed, longEnough);
    QVERIFY(unknown.text.isEmpty());
}

void TlsTransportTest::aFileWithoutKeyIsToldAtOnce()
{
    LoopbackServer server(good);
    base::ServerAddress address = trusting(server, Tls::Implicit);
    address.clientCertificate = LoopbackServer::certificatePath(good);
    Line line(address);

    QTRY_VERIFY_WITH_TIMEOUT(line.error, longEnough);
    QVERIFY(line.error->detail.contains(address.clientCertificate));
    QVERIFY(!server.client());
}

void TlsTransportTest::anOldServerIsSpokenToOnlyWhereAllowed_data()
{
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("by default not") << false;
    QTest::newRow("allowed for the account") << true;
}

void TlsTransportTest::anOldServerIsSpokenToOnlyWhereAllowed()
{
    QFETCH(bool, isAllowed);
    LoopbackServer server(good);
    server.setImplicitTls(true);
    server.speakOldTlsOnly();
    base::ServerAddress address = trusting(server, Tls::Implicit);
    address.allowsOldTls = isAllowed;
    Line line(address);

    QTRY_VERIFY_WITH_TIMEOUT(line.error || line.isOpened, longEnough);
    QCOMPARE(line.isOpened, isAllowed);
    if (isAllowed)
        QCOMPARE(line.facts->protocol, QStringLiteral("TLSv1"));
    else
        QCOMPARE(line.error->kind, TransportError::Kind::TlsFailed);
}

void TlsTransportTest::tlsCanBeginLater()
{
    LoopbackServer server(good);
    server.setReply(startingTls());
    Line line(trusting(server, Tls::StartTls));
    QTRY_COMPARE_WITH_TIMEOUT(line.text, QByteArray("+OK ready\r\n"), longEnough);
    QVERIFY(!line.transport.isEncrypted());

    line.transport.write("STLS\r\n");
    QTRY_COMPARE_WITH_TIMEOUT(line.text, QByteArray("+OK ready\r\n+OK\r\n"), longEnough);
    line.transport.startTls();
    QTRY_VERIFY_WITH_TIMEOUT(line.facts, longEnough);
    QVERIFY(line.transport.isEncrypted());

    line.transport.write("CAPA\r\n");
    QTRY_COMPARE_WITH_TIMEOUT(server.heard(), QByteArray("STLS\r\nCAPA\r\n"), longEnough);
}

void TlsTransportTest::bytesBeforeALaterHandshakeAreTampering()
{
    LoopbackServer server(good);
    Line line(trusting(server, Tls::StartTls));
    QTRY_COMPARE_WITH_TIMEOUT(line.text, QByteArray("+OK ready\r\n"), longEnough);
    line.transport.pause();
    server.client()->write("+OK\r\n+OK injected\r\n");
    QSignalSpy waiting(&line.transport, &TlsTransport::received);
    QTRY_COMPARE_WITH_TIMEOUT(server.client()->bytesToWrite(), 0, longEnough);
    for (int i = 0; i < 10; ++i)
        QCoreApplication::processEvents();
    line.transport.startTls();

    QTRY_VERIFY_WITH_TIMEOUT(line.error, longEnough);
    QCOMPARE(line.error->kind, TransportError::Kind::Injected);
    QCOMPARE(waiting.size(), 0);
    QVERIFY(!line.facts);
}

void TlsTransportTest::bytesInsteadOfALaterHandshakeBreakIt()
{
    LoopbackServer server(good);
    Line line(trusting(server, Tls::StartTls));
    QTRY_COMPARE_WITH_TIMEOUT(line.text, QByteArray("+OK ready\r\n"), longEnough);
    line.transport.startTls();
    server.client()->write("+OK injected, in a segment of its own\r\n");

    QTRY_VERIFY_WITH_TIMEOUT(line.error, longEnough);
    QCOMPARE(line.error->kind, TransportError::Kind::TlsFailed);
    QCOMPARE(line.text, QByteArray("+OK ready\r\n"));
}

void TlsTransportTest::aServerInTheClearIsTold()
{
    LoopbackServer server(good);
    Line line(trusting(server, Tls::Implicit));

    QTRY_VERIFY_WITH_TIMEOUT(line.error, longEnough);
    QCOMPARE(line.error->kind, TransportError::Kind::TlsFailed);
    QVERIFY(line.error->isPeerInTheClear);
    QVERIFY(!line.isOpened);
}

void TlsTransportTest::aServerThatClosesInTheHandshakeIsTold()
{
    LoopbackServer server(good, {});
    Line line(trusting(server, Tls::Implicit));
    QTRY_VERIFY_WITH_TIMEOUT(server.client(), longEnough);
    QTRY_VERIFY_WITH_TIMEOUT(!server.heard().isEmpty(), longEnough);
    server.client()->close();

    QTRY_VERIFY_WITH_TIMEOUT(line.error, longEnough);
    QCOMPARE(line.error->kind, TransportError::Kind::TlsFailed);
    QVERIFY(line.error->isClosedByPeer);
}

void TlsTransportTest::aServerThatStallsInTheHandshakeIsGivenUp()
{
    LoopbackServer server(good, {});
    net::LineLimits limits;
    limits.handshake = std::chrono::milliseconds(1);
    Line line(trusting(server, Tls::Implicit), limits);

    QTRY_VERIFY_WITH_TIMEOUT(line.error, longEnough);
    QCOMPARE(line.error->kind, TransportError::Kind::TimedOut);
    QCOMPARE(line.error->detail, QStringLiteral("handshake"));
}

void TlsTransportTest::aServerThatTakesNoConnectionIsGivenUp()
{
    QTcpServer server; // Its queue is as short as can be, and full.
    server.setListenBacklogSize(0);
    QVERIFY(server.listen(QHostAddress::LocalHost));
    server.pauseAccepting();
    QTcpSocket first;
    first.connectToHost(QHostAddress::LocalHost, server.serverPort());
    QTRY_COMPARE_WITH_TIMEOUT(first.state(), QAbstractSocket::ConnectedState, longEnough);
    base::ServerAddress address;
    address.host = QStringLiteral("127.0.0.1");
    address.port = server.serverPort();
    address.tls = Tls::None;
    net::LineLimits limits;
    limits.connect = std::chrono::milliseconds(1);
    Line line(address, limits);

    QTRY_VERIFY_WITH_TIMEOUT(line.error, longEnough);
    QCOMPARE(line.error->kind, TransportError::Kind::TimedOut);
    QVERIFY(!line.isOpened);
}

void TlsTransportTest::aServerNobodyRunsIsTold()
{
    base::ServerAddress address;
    {
        const LoopbackServer gone(good);
        address = gone.address(Tls::None);
    }
    Line line(address);
    QTRY_VERIFY_WITH_TIMEOUT(line.error, longEnough);
    QCOMPARE(line.error->kind, TransportError::Kind::ConnectionRefused);
}

void TlsTransportTest::pausingHoldsBytesBackAndBoundsThem()
{
    LoopbackServer server(good, QByteArray(40'000'000, 'x'));
    server.setImplicitTls(true);
    Line line(trusting(server, Tls::Implicit));
    pauseAtFirstPiece(line);
    QTRY_VERIFY_WITH_TIMEOUT(!line.text.isEmpty(), longEnough);
    const qsizetype before = line.text.size();
    for (int i = 0; i < 200; ++i)
        QCoreApplication::processEvents();
    QCOMPARE(line.text.size(), before);
    QVERIFY(server.client()->bytesToWrite() + server.client()->encryptedBytesToWrite() > 10'000'000);

    line.transport.resume();
    QTRY_COMPARE_WITH_TIMEOUT(line.text.size(), 40'000'000, longEnough);
}

void TlsTransportTest::whatWasSentBeforeTheEndStillCounts()
{
    LoopbackServer server(good, QByteArray(200'000, 'x'));
    server.setImplicitTls(true);
    Line line(trusting(server, Tls::Implicit));
    pauseAtFirstPiece(line);
    QTRY_VERIFY_WITH_TIMEOUT(!line.text.isEmpty(), longEnough);
    server.client()->disconnectFromHost();
    QTRY_COMPARE_WITH_TIMEOUT(server.client()->state(), QAbstractSocket::UnconnectedState, longEnough);
    QVERIFY(!line.isClosed);
    QVERIFY(line.text.size() < 200'000);

    line.transport.resume();
    QTRY_VERIFY_WITH_TIMEOUT(line.isClosed, longEnough);
    QCOMPARE(line.text.size(), 200'000);
    QVERIFY(!line.error);
}

void TlsTransportTest::abortingIsSilent()
{
    LoopbackServer server(good);
    Line line(server.address(Tls::None));
    QTRY_VERIFY_WITH_TIMEOUT(line.isOpened, longEnough);
    line.transport.abort();
    server.client()->write("more");
    QTRY_COMPARE_WITH_TIMEOUT(server.client()->state(), QAbstractSocket::UnconnectedState, longEnough);

    QVERIFY(!line.isClosed && !line.error);
}

void TlsTransportTest::closingSendsWhatWasWritten()
{
    LoopbackServer server(good);
    server.setImplicitTls(true);
    Line line(trusting(server, Tls::Implicit));
    QTRY_VERIFY_WITH_TIMEOUT(line.isOpened, longEnough);
    line.transport.write("QUIT\r\n");
    line.transport.close();

    QTRY_VERIFY_WITH_TIMEOUT(line.isClosed, longEnough);
    QTRY_COMPARE_WITH_TIMEOUT(server.heard(), QByteArray("QUIT\r\n"), longEnough);
}

QTEST_GUILESS_MAIN(TlsTransportTest)
#include "TlsTransportTest.moc"
