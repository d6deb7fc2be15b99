// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/Diagnosis.h"
#include "fetch/Explanation.h"
#include "pop3/Pop3Error.h"
#include "store/Account.h"

#include <QTest>

using fetch::LineStage;
using pop3::Pop3Error;
using Kind = fetch::Trouble::Kind;

class DiagnosisTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void strangersAreNamedByTheirFirstBytes_data();
    void strangersAreNamedByTheirFirstBytes();
    void aBrokenHandshakeTellsWhoIsThere_data();
    void aBrokenHandshakeTellsWhoIsThere();
    void aLineDroppedInTheHandshakeIsKnown();
    void responseCodesDecideWhatARefusalMeans_data();
    void responseCodesDecideWhatARefusalMeans();
    void aServerThatWantsEncryptionSaysNothingOfThePassword_data();
    void aServerThatWantsEncryptionSaysNothingOfThePassword();
    void aRefusedTokenOrCertificateIsNoPassword_data();
    void aRefusedTokenOrCertificateIsNoPassword();
    void aPartingWordSaysWhyTheLineEnded();
    void silenceBeforeTheGreetingAtTheTlsPortMeansTls();
};

namespace {

store::Account account(quint16 port = 110, base::ServerAddress::Tls tls = base::ServerAddress::Tls::None)
{
    store::Account result;
    result.name = QStringLiteral("Work");
    result.server.host = QStringLiteral("pop.example");
    result.server.port = port;
    result.server.tls = tls;
    return result;
}

} // namespace

void DiagnosisTest::strangersAreNamedByTheirFirstBytes_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("detail");
    QTest::newRow("http") << QByteArray("HTTP/1.1 400 Bad Request") << Kind::NotPop3 << "HTTP";
    QTest::newRow("smtp") << QByteArray("220 mail.example ESMTP") << Kind::NotPop3 << "SMTP";
    QTest::newRow("imap") << QByteArray("* OK IMAP4rev1") << Kind::NotPop3 << "IMAP";
    QTest::newRow("unknown") << QByteArray("hello") << Kind::NotPop3 << "";
    QTest::newRow("tls alert") << QByteArray("\x15\x03\x01") << Kind::TlsServerAtPlainPort << "TLS";
}

void DiagnosisTest::strangersAreNamedByTheirFirstBytes()
{
    QFETCH(QByteArray, line);
    Pop3Error error;
    error.kind = Pop3Error::Kind::NotPop3;
    error.offendingLine = line;

    const fetch::Trouble trouble = diagnose(error, account(), LineStage::BeforeGreeting);

    QTEST(trouble.kind, "kind");
    QTEST(trouble.detail, "detail");
}

void DiagnosisTest::aBrokenHandshakeTellsWhoIsThere_data()
{
    QTest::addColumn<QByteArray>("peeked");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("plain pop3") << QByteArray("+OK ready") << "" << Kind::PlainServerAtTlsPort;
    QTest::newRow("nothing to peek") << QByteArray() << "error:0A00010B:SSL routines::wrong version number"
                                     << Kind::PlainServerAtTlsPort;
    QTest::newRow("http") << QByteArray("HTTP/1.1 400") << "wrong version number" << Kind::NotPop3;
    QTest::newRow("smtp") << QByteArray("220 mail ESMTP") << "wrong version number" << Kind::NotPop3;
    QTest::newRow("true failure") << QByteArray() << "no shared cipher" << Kind::TlsFailed;
}

void DiagnosisTest::aBrokenHandshakeTellsWhoIsThere()
{
    QFETCH(QByteArray, peeked);
    QFETCH(QString, detail);
    Pop3Error error;
    error.kind = Pop3Error::Kind::Network;
    error.transport = net::TransportError{net::TransportError::Kind::TlsFailed, detail, peeked, {}};

    QTEST(diagnose(error, account(995), LineStage::BeforeGreeting).kind, "kind");
}

void DiagnosisTest::aLineDroppedInTheHandshakeIsKnown()
{
    Pop3Error error;
    error.kind = Pop3Error::Kind::Network;
    error.transport = net::TransportError{net::TransportError::Kind::TlsFailed, QStringLiteral("eof"), {}, {}};
    QVERIFY(!diagnose(error, account(995), LineStage::BeforeGreeting).isLineDropped);
    error.transport->isClosedByPeer = true;

    const fetch::Trouble trouble = diagnose(error, account(995), LineStage::BeforeGreeting);

    QCOMPARE(trouble.kind, Kind::TlsFailed);
    QVERIFY(trouble.isLineDropped);
}

void DiagnosisTest::responseCodesDecideWhatARefusalMeans_data()
{
    QTest::addColumn<Pop3Error::Code>("code");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("bare") << Pop3Error::Code::None << Kind::PasswordRefused;
    QTest::newRow("auth") << Pop3Error::Code::Auth << Kind::PasswordRefused;
    QTest::newRow("in use") << Pop3Error::Code::InUse << Kind::AccountInUse;
    QTest::newRow("login delay") << Pop3Error::Code::LoginDelay << Kind::LoginDelay;
    QTest::newRow("temporary") << Pop3Error::Code::SysTemp << Kind::ServerTemporary;
    QTest::newRow("permanent") << Pop3Error::Code::SysPerm << Kind::ServerPermanent;
}

void DiagnosisTest::responseCodesDecideWhatARefusalMeans()
{
    QFETCH(Pop3Error::Code, code);
    Pop3Error error;
    error.kind = Pop3Error::Kind::LoginRefused;
    error.code = code;
    error.serverText = "no";

    const fetch::Trouble trouble = diagnose(error, account(), LineStage::AfterGreeting);

    QTEST(trouble.kind, "kind");
    QCOMPARE(trouble.serverText, QByteArray("no"));
    QCOMPARE(trouble.account, QStringLiteral("Work"));
}

void DiagnosisTest::aServerThatWantsEncryptionSaysNothingOfThePassword_data()
{
    QTest::addColumn<Pop3Error::Code>("code");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("Courier") << Pop3Error::Code::None << QByteArray("TLS required to log in.");
    QTest::newRow("Dovecot") << Pop3Error::Code::Auth
                             << QByteArray("[AUTH] Plaintext authentication disallowed on non-secure (SSL/TLS) "
                                           "connections.");
    QTest::newRow("Cyrus") << Pop3Error::Code::Auth << QByteArray("[AUTH] USER command only available under a layer");
}

void DiagnosisTest::aServerThatWantsEncryptionSaysNothingOfThePassword()
{
    QFETCH(Pop3Error::Code, code);
    QFETCH(QByteArray, text);
    Pop3Error error;
    error.kind = Pop3Error::Kind::TlsDemanded;
    error.code = code;
    error.serverText = text;

    const fetch::Trouble trouble = diagnose(error, account(), LineStage::AfterGreeting);

    QCOMPARE(trouble.kind, Kind::TlsDemanded);
    QCOMPARE(trouble.serverText, text);
    QVERIFY(!error.sessionLost());
}

void DiagnosisTest::aRefusedTokenOrCertificateIsNoPassword_data()
{
    QTest::addColumn<store::Account::Auth>("auth");
    QTest::addColumn<QString>("happened");
    const auto row = [](store::Account::Auth auth, const char *what) {
        QTest::addRow("%s, %d", what, int(auth))
            << auth << QStringLiteral("Work: the server did not accept %1.").arg(QLatin1String(what));
    };
    row(store::Account::Auth::Auto, "the password");
    row(store::Account::Auth::Plain, "the password");
    row(store::Account::Auth::XOAuth2, "the access token");
    row(store::Account::Auth::OAuthBearer, "the access token");
    row(store::Account::Auth::External, "your certificate");
}

void DiagnosisTest::aRefusedTokenOrCertificateIsNoPassword()
{
    QFETCH(store::Account::Auth, auth);
    QFETCH(QString, happened);
    store::Account work = account();
    work.auth = auth;
    Pop3Error error;
    error.kind = Pop3Error::Kind::LoginRefused;

    const fetch::Trouble trouble = diagnose(error, work, LineStage::AfterGreeting);
    const fetch::Explanation words = fetch::explain(trouble);

    QCOMPARE(fetch::word(trouble.kind), QStringLiteral("password-refused"));
    QCOMPARE(words.whatHappened, happened);
    QCOMPARE(words.whatYouCanDo.contains(QLatin1String("Enter the password again")),
             happened.contains(QLatin1String("password")));
    error.code = Pop3Error::Code::NotAuth;
    QVERIFY(!explain(diagnose(error, work, LineStage::AfterGreeting)).whatHappened.isEmpty());
    QCOMPARE(explain(diagnose(error, work, LineStage::AfterGreeting)).whatHappened.contains(QLatin1String("password")),
             happened.contains(QLatin1String("password")));
}

void DiagnosisTest::aPartingWordSaysWhyTheLineEnded()
{
    Pop3Error error;
    error.kind = Pop3Error::Kind::Network;
    error.transport = net::TransportError{net::TransportError::Kind::ClosedByServer, {}, {}, {}};
    error.serverText = "idle for too long";

    QCOMPARE(diagnose(error, account(), LineStage::AfterGreeting).kind, Kind::ClosedByServer);
    QCOMPARE(diagnose(error, account(), LineStage::AfterGreeting).serverText, QByteArray("idle for too long"));

    error.code = Pop3Error::Code::SysTemp;
    QCOMPARE(diagnose(error, account(), LineStage::AfterGreeting).kind, Kind::ServerTemporary);
}

void DiagnosisTest::silenceBeforeTheGreetingAtTheTlsPortMeansTls()
{
    using Tls = base::ServerAddress::Tls;
    Pop3Error error;
    error.kind = Pop3Error::Kind::Timeout;

    QCOMPARE(diagnose(error, account(995, Tls::None), LineStage::BeforeGreeting).kind, Kind::TlsServerAtPlainPort);
    QCOMPARE(diagnose(error, account(995, Tls::Implicit), LineStage::BeforeGreeting).kind, Kind::GreetingTimedOut);
    QCOMPARE(diagnose(error, account(110, Tls::None), LineStage::BeforeGreeting).kind, Kind::GreetingTimedOut);
    QCOMPARE(diagnose(error, account(995, Tls::None), LineStage::AfterGreeting).kind, Kind::AnswerTimedOut);
}

QTEST_APPLESS_MAIN(DiagnosisTest)
#include "DiagnosisTest.moc"
