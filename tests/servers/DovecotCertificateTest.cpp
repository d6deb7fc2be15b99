// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/DovecotServer.h"
#include "support/PoppoCli.h"

#include <QTest>

/// The real poppo-cli signs in at the real dovecot by a client certificate alone (EXTERNAL, RFC 4422, appendix A).
class DovecotCertificateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theCertificateOpensTheMailboxWithoutAPassword_data();
    void theCertificateOpensTheMailboxWithoutAPassword();
    void mailIsDeletedLikewise();
    void theAccountTestAsksForNoPasswordEither();
    void aCertificateThatProvesNothingDeletesNothing_data();
    void aCertificateThatProvesNothingDeletesNothing();

private:
    CliOutcome add(const QString &tls, const QString &certificate, const QString &more = {});

    const TestCertificates m_stranger{TestCertificates::Kind::SelfSigned};
    std::unique_ptr<DovecotServer> m_server;
    std::unique_ptr<PoppoCli> m_poppo;
};

void DovecotCertificateTest::init()
{
    m_poppo = std::make_unique<PoppoCli>();
    m_server = std::make_unique<DovecotServer>();
    m_server->askForCertificates();
    m_server->put("Subject: here\n\nHello\n");
    QVERIFY2(m_server->start(), qPrintable(m_server->log()));
}

CliOutcome DovecotCertificateTest::add(const QString &tls, const QString &certificate, const QString &more)
{
    const quint16 port = tls == QLatin1String("implicit") ? m_server->tlsPort() : m_server->plainPort();
    const QString line = QStringLiteral("account add a --auth external --user ann --server localhost:%1 --tls %2 "
                                        "--ca-file %3 --client-certificate %4%5");
    return m_poppo->run(line.arg(port).arg(tls, m_server->caFile(), certificate, more).split(u' '));
}

void DovecotCertificateTest::theCertificateOpensTheMailboxWithoutAPassword_data()
{
    QTest::addColumn<QString>("tls");
    QTest::newRow("TLS from the start") << "implicit";
    QTest::newRow("STLS") << "starttls";
}

void DovecotCertificateTest::theCertificateOpensTheMailboxWithoutAPassword()
{
    QFETCH(QString, tls);
    QCOMPARE(add(tls, m_server->makeClientCertificate(DovecotServer::user())).status, 0);

    const CliOutcome outcome = m_poppo->json({QStringLiteral("fetch")});

    QVERIFY2(outcome.status == 0, outcome.output + outcome.complaints + m_server->log().toUtf8());
    QCOMPARE(outcome.number("fetched"), 1);
    QCOMPARE(m_server->mailbox().size(), 1);
    QVERIFY(m_server->log().contains(QStringLiteral("user=<ann>, method=EXTERNAL")));
}

void DovecotCertificateTest::mailIsDeletedLikewise()
{
    add(QStringLiteral("implicit"), m_server->makeClientCertificate(DovecotServer::user()),
        QStringLiteral(" --keep 0"));

    const CliOutcome outcome = m_poppo->json({QStringLiteral("fetch")});

    QVERIFY2(outcome.status == 0, outcome.output + outcome.complaints + m_server->log().toUtf8());
    QCOMPARE(outcome.number("deleted"), 1);
    QVERIFY(m_server->mailbox().isEmpty());
    QCOMPARE(m_poppo->storedMails(), QList<QByteArray>{"Subject: here\n\nHello\n"});
}

void DovecotCertificateTest::theAccountTestAsksForNoPasswordEither()
{
    add(QStringLiteral("implicit"), m_server->makeClientCertificate(DovecotServer::user()));

    const CliOutcome outcome = m_poppo->json({QStringLiteral("account"), QStringLiteral("test"), QStringLiteral("a")});

    QVERIFY2(outcome.status == 0, outcome.output + outcome.complaints + m_server->log().toUtf8());
    QCOMPARE(outcome.last().value(QStringLiteral("event")).toString(), QStringLiteral("passed"));
}

void DovecotCertificateTest::aCertificateThatProvesNothingDeletesNothing_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("error");
    const QString foreign = m_stranger.makeClient(DovecotServer::user());
    // Dovecot drops the line behind the handshake where a signature is not that of its authority …
    QTest::newRow("by another authority") << foreign << foreign << "closed-by-server";
    // … and calls it a sign-in refused where it does not know the issuer, or the name is not the user's.
    QTest::newRow("by itself") << m_stranger.certificateFile() << m_stranger.keyFile() << "password-refused";
    QTest::newRow("for someone else") << QString() << QString() << "password-refused";
}

void DovecotCertificateTest::aCertificateThatProvesNothingDeletesNothing()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    if (certificate.isEmpty())
        certificate = key = m_server->makeClientCertificate(QStringLiteral("bob"));
    add(QStringLiteral("implicit"), certificate, QStringLiteral(" --keep 0 --client-key ") + key);

    const CliOutcome outcome = m_poppo->json({QStringLiteral("fetch")});

    QFETCH(QString, error);
    QVERIFY2(outcome.error() == error, outcome.output + outcome.complaints + m_server->log().toUtf8());
    QVERIFY(outcome.status != 0);
    QCOMPARE(m_server->mailbox().size(), 1);
}

QTEST_GUILESS_MAIN(DovecotCertificateTest)
#include "DovecotCertificateTest.moc"
