// SPDX-License-Identifier: GPL-3.0-or-later
#include "BreakingServer.h"
#include "Stranger.h"
#include "support/DovecotServer.h"
#include "support/PoppoCli.h"

#include <QDir>
#include <QTest>

/// What people and servers do wrong: each gets a clear word and the right status, and nothing is lost.
class BadInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void strangersAtThePort_data();
    void strangersAtThePort();
    void nobodyAtThePort();
    void anUnknownHost();
    void aWrongPassword();
    void doubtfulCertificates_data();
    void doubtfulCertificates();
    void tlsAskedOfAPlainPort();
    void plainAskedOfATlsPort();
    void aServerThatFallsSilent_data();
    void aServerThatFallsSilent();
    void aServerThatClosesMidMessage_data();
    void aServerThatClosesMidMessage();
    void aMailFolderThatCannotBeWritten();
    void aMalformedSettingsFile_data();
    void aMalformedSettingsFile();
};

namespace {

const QStringList fetchQuickly{QStringLiteral("fetch"), QStringLiteral("--timeout"), QStringLiteral("1")};

CliOutcome fetched(const QString &server, const QString &options)
{
    PoppoCli poppo;
    const CliOutcome added = poppo.addAccount(QStringLiteral("a"), server, options);
    return added.status == 0 ? poppo.json(fetchQuickly) : added;
}

/// A word for scripts, a status, and words for people.
bool ended(const CliOutcome &outcome, const QString &word, int status)
{
    const bool isSo = outcome.error() == word && outcome.status == status && !outcome.complaints.isEmpty();
    if (!isSo)
        qWarning("%d: %s%s", outcome.status, outcome.output.constData(), outcome.complaints.constData());
    return isSo;
}

} // namespace

void BadInputTest::strangersAtThePort_data()
{
    QTest::addColumn<QByteArray>("greeting");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("tls");
    QTest::addColumn<QByteArray>("named");
    const QByteArray http("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
    const QByteArray smtp("220 mail.example ESMTP\r\n");
    QTest::newRow("http that speaks first, plain") << http << QByteArray() << "none" << QByteArray("HTTP");
    QTest::newRow("smtp, plain") << smtp << QByteArray("500 what\r\n") << "none" << QByteArray("SMTP");
    QTest::newRow("smtp, TLS") << smtp << QByteArray("500 what\r\n") << "implicit" << QByteArray("SMTP");
    QTest::newRow("imap, plain") << QByteArray("* OK IMAP4rev1 ready\r\n") << QByteArray() << "none"
                                 << QByteArray("IMAP");
    QTest::newRow("http, TLS") << QByteArray() << http << "implicit" << QByteArray("HTTP");
    QTest::newRow("http, plain") << QByteArray() << http << "none" << QByteArray("HTTP");
}

void BadInputTest::strangersAtThePort()
{
    QFETCH(QByteArray, greeting);
    QFETCH(QByteArray, answer);
    QFETCH(QString, tls);
    QFETCH(QByteArray, named);
    Stranger stranger(greeting, answer, Stranger::After::Close);

    const CliOutcome outcome = fetched(stranger.address(), QStringLiteral("--tls ") + tls);

    QVERIFY(ended(outcome, QStringLiteral("not-pop3"), 76));
    QVERIFY2(outcome.complaints.contains(named), outcome.complaints);
}

void BadInputTest::nobodyAtThePort()
{
    QVERIFY(ended(fetched(QStringLiteral("127.0.0.1:1"), {}), QStringLiteral("connection-refused"), 69));
}

void BadInputTest::anUnknownHost()
{
    QVERIFY(ended(fetched(QStringLiteral("pop.invalid"), {}), QStringLiteral("host-not-found"), 69));
}

void BadInputTest::aWrongPassword()
{
    DovecotServer server;
    QVERIFY2(server.start(), qPrintable(server.log()));

    PoppoCli poppo;
    poppo.addAccount(QStringLiteral("a"), QStringLiteral("localhost:%1").arg(server.tlsPort()),
                     QStringLiteral("--ca-file ") + server.caFile(), QStringLiteral("wrong-canary"));

    const CliOutcome outcome = poppo.json({QStringLiteral("fetch")}); // dovecot takes its time to say no

    QVERIFY(ended(outcome, QStringLiteral("password-refused"), 77));
    QVERIFY(!outcome.output.contains("wrong-canary") && !outcome.complaints.contains("wrong-canary"));
}

void BadInputTest::doubtfulCertificates_data()
{
    QTest::addColumn<TestCertificates::Kind>("kind");
    QTest::addColumn<bool>("isAuthorityKnown");
    QTest::addColumn<QString>("word");
    using Kind = TestCertificates::Kind;
    QTest::newRow("self-signed") << Kind::SelfSigned << false << "certificate-self-signed";
    QTest::newRow("expired") << Kind::Expired << true << "certificate-expired";
    QTest::newRow("for another name") << Kind::ForAnotherName << true << "certificate-wrong-name";
    QTest::newRow("unknown issuer") << Kind::Good << false << "certificate-unknown-issuer";
}

void BadInputTest::doubtfulCertificates()
{
    QFETCH(TestCertificates::Kind, kind);
    QFETCH(bool, isAuthorityKnown);
    QFETCH(QString, word);
    DovecotServer server(kind);
    QVERIFY2(server.start(), qPrintable(server.log()));
    const QString trust = isAuthorityKnown ? QStringLiteral("--ca-file ") + server.caFile() : QString();

    const CliOutcome implicit = fetched(QStringLiteral("localhost:%1").arg(server.tlsPort()), trust);
    const CliOutcome startTls =
        fetched(QStringLiteral("localhost:%1").arg(server.plainPort()), QStringLiteral("--tls starttls ") + trust);

    QVERIFY(ended(implicit, word, 77));
    QVERIFY(ended(startTls, word, 77));
    QVERIFY(!server.log().contains(QLatin1String("Login:")));
}

void BadInputTest::tlsAskedOfAPlainPort()
{
    DovecotServer server;
    QVERIFY2(server.start(), qPrintable(server.log()));

    const CliOutcome outcome = fetched(QStringLiteral("localhost:%1").arg(server.plainPort()), {});

    QVERIFY(ended(outcome, QStringLiteral("plain-server-at-tls-port"), 77));
}

void BadInputTest::plainAskedOfATlsPort()
{
    DovecotServer server;
    QVERIFY2(server.start(), qPrintable(server.log()));

    const CliOutcome outcome =
        fetched(QStringLiteral("localhost:%1").arg(server.tlsPort()), QStringLiteral("--tls none"));

    QVERIFY(ended(outcome, QStringLiteral("tls-server-at-plain-port"), 77));
}

void BadInputTest::aServerThatFallsSilent_data()
{
    QTest::addColumn<QByteArray>("greeting");
    QTest::addColumn<QString>("word");
    QTest::newRow("at once") << QByteArray() << "greeting-timed-out";
    QTest::newRow("after the greeting") << QByteArray("+OK ready\r\n") << "answer-timed-out";
}

void BadInputTest::aServerThatFallsSilent()
{
    QFETCH(QByteArray, greeting);
    QFETCH(QString, word);
    Stranger stranger(greeting);

    QVERIFY(ended(fetched(stranger.address(), QStringLiteral("--tls none")), word, 69));
}

void BadInputTest::aServerThatClosesMidMessage_data()
{
    QTest::addColumn<QByteArray>("body"); // of a mail that LIST gives 60 bytes
    QTest::newRow("in the header") << QByteArray("Subject: ha");
    QTest::newRow("in the text") << QByteArray("Subject: half\r\n\r\nthe other ha");
    QTest::newRow("after a line") << QByteArray("Subject: half\r\n\r\nthe other half\r\n");
    QTest::newRow("all but the lone dot") << QByteArray("Subject: half\r\n\r\n") + QByteArray(41, 'x') + "\r\n";
    QTest::newRow("in the lone dot") << QByteArray("Subject: half\r\n\r\n") + QByteArray(41, 'x') + "\r\n.";
}

void BadInputTest::aServerThatClosesMidMessage()
{
    QFETCH(QByteArray, body);
    BreakingServer server(body);
    PoppoCli poppo;
    poppo.addAccount(QStringLiteral("a"), server.address(), QStringLiteral("--tls none --keep 0"));

    const CliOutcome outcome = poppo.json({QStringLiteral("fetch")});

    QVERIFY(ended(outcome, QStringLiteral("closed-by-server"), 69));
    QCOMPARE(outcome.number("fetched"), 1); // the one before is here, and that one only
    QCOMPARE(poppo.storedMails(), QList<QByteArray>{"Subject: whole\n\nall of it\n"});
    QVERIFY(poppo.leftovers().isEmpty());
    QVERIFY2(!server.heard().contains("DELE"), server.heard());
}

void BadInputTest::aMailFolderThatCannotBeWritten()
{
    DovecotServer server;
    server.put("Subject: stays\n\nhere\n");
    QVERIFY2(server.start(), qPrintable(server.log()));
    PoppoCli poppo;
    poppo.addAccount(QStringLiteral("a"), QStringLiteral("localhost:%1").arg(server.plainPort()),
                     QStringLiteral("--tls none --keep 0"));
    QFile inTheWay(poppo.profile() + QStringLiteral("/mail")); // root may write everywhere, but not into a file
    QVERIFY(inTheWay.open(QFile::WriteOnly));
    inTheWay.close();

    const CliOutcome outcome = poppo.json({QStringLiteral("fetch")});

    QVERIFY2(outcome.status == 73 || outcome.status == 74, outcome.output + outcome.complaints);
    QCOMPARE(server.mailbox().size(), 1);
}

void BadInputTest::aMalformedSettingsFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("accounts") << "accounts.json";
    QTest::newRow("settings") << "settings.json";
}

void BadInputTest::aMalformedSettingsFile()
{
    QFETCH(QString, name);
    PoppoCli poppo;
    QVERIFY(QDir().mkpath(poppo.profile()));
    QFile file(poppo.profile() + u'/' + name);
    QVERIFY(file.open(QFile::ReadWrite));
    file.write("{ \"accounts\": [ oops");
    file.flush();

    for (const char *command : {"fetch", "list", "account list"}) {
        const CliOutcome outcome = poppo.json(QString::fromLatin1(command).split(u' '));
        QVERIFY(ended(outcome, QStringLiteral("settings-malformed"), 78));
    }
    file.seek(0);
    QCOMPARE(file.readAll(), QByteArray("{ \"accounts\": [ oops"));
}

QTEST_GUILESS_MAIN(BadInputTest)
#include "BadInputTest.moc"
