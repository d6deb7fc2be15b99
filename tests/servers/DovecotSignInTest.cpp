// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/DovecotServer.h"
#include "support/PoppoCli.h"

#include <QDirIterator>
#include <QTest>

/// The real poppo-cli signs in at the real dovecot, in every way that both know (for EXTERNAL see
/// DovecotCertificateTest).
class DovecotSignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyWayOpensTheMailboxAndLeavesNoSecretBehind_data();
    void everyWayOpensTheMailboxAndLeavesNoSecretBehind();
    void aWrongPasswordIsNamedAndTriedOnce_data();
    void aWrongPasswordIsNamedAndTriedOnce();

private:
    CliOutcome signIn(PoppoCli &poppo, const QString &options, const QString &secret);

    DovecotServer m_server;
    QTemporaryDir m_secrets; ///< Outside of any profile, for the password command.
};

namespace {

bool isToken(const QString &method)
{
    return method == QLatin1String("xoauth2") || method == QLatin1String("oauthbearer");
}

constexpr const char *methods[] = {"auto", "user",        "plain",         "login",   "cram-md5",   "digest-md5",
                                   "apop", "scram-sha-1", "scram-sha-256", "xoauth2", "oauthbearer"};

/// What the greeting said in the clear is forgotten after STLS, its timestamp too.
bool canBeHad(QByteArrayView method, QByteArrayView tls)
{
    return method != "apop" || tls != "starttls";
}

QByteArrayList formsOf(const QByteArray &secret)
{
    const QByteArray user = DovecotServer::user().toUtf8();
    const QByteArray plain = QByteArray(1, '\0') + user + '\0' + secret;
    const QByteArray bearer = "user=" + user + "\1auth=Bearer " + secret + "\1\1";
    return {secret, secret.toBase64(), secret.toHex(), secret.toPercentEncoding(), plain.toBase64(), bearer.toBase64()};
}

/// Where the secret is found in any form: "stdout", "stderr" or a file of the profile; empty where nowhere.
QByteArray leak(const PoppoCli &poppo, const CliOutcome &outcome, const QByteArray &secret)
{
    QList<std::pair<QByteArray, QByteArray>> places{{"stdout", outcome.output}, {"stderr", outcome.complaints}};
    QDirIterator files(poppo.profile(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        places.append({file.fileName().toUtf8(), file.open(QFile::ReadOnly) ? file.readAll() : "unreadable"});
    }
    for (const auto &[name, content] : places)
        for (const QByteArray &form : formsOf(secret))
            if (content.contains(form))
                return name;
    return {};
}

} // namespace

void DovecotSignInTest::initTestCase()
{
    m_server.put("Subject: here\n\nHello\n");
    QVERIFY2(m_server.start(), qPrintable(m_server.log()));
}

CliOutcome DovecotSignInTest::signIn(PoppoCli &poppo, const QString &options, const QString &secret)
{
    QFile file(m_secrets.filePath(QStringLiteral("secret")));
    if (!file.open(QFile::WriteOnly) || file.write(secret.toUtf8()) < 0)
        return {};
    file.close();
    const quint16 port = options.contains(QLatin1String("implicit")) ? m_server.tlsPort() : m_server.plainPort();
    const QString line = QStringLiteral("account add a --user %1 --server localhost:%2 --ca-file %3 ")
                             .arg(DovecotServer::user(), QString::number(port), m_server.caFile());
    const CliOutcome added =
        poppo.run((line + options).split(u' ') +
                  QStringList{QStringLiteral("--password-command"), QStringLiteral("cat ") + file.fileName()});
    return added.status == 0 ? poppo.json({QStringLiteral("fetch")}) : added;
}

void DovecotSignInTest::everyWayOpensTheMailboxAndLeavesNoSecretBehind_data()
{
    QTest::addColumn<QString>("tls");
    QTest::addColumn<QString>("method");
    for (const char *tls : {"none", "starttls", "implicit"})
        for (const char *method : methods)
            if (canBeHad(method, tls))
                QTest::addRow("%s, %s", method, tls) << QString::fromLatin1(tls) << QString::fromLatin1(method);
}

void DovecotSignInTest::everyWayOpensTheMailboxAndLeavesNoSecretBehind()
{
    QFETCH(QString, tls);
    QFETCH(QString, method);
    const QString secret = isToken(method) ? DovecotServer::token() : DovecotServer::password();

    PoppoCli poppo;
    const CliOutcome outcome = signIn(poppo, QStringLiteral("--tls %1 --auth %2").arg(tls, method), secret);

    QVERIFY2(outcome.status == 0, outcome.output + outcome.complaints + m_server.log().toUtf8());
    QCOMPARE(outcome.number("fetched"), 1);
    QCOMPARE(leak(poppo, outcome, secret.toUtf8()), QByteArray());
}

void DovecotSignInTest::aWrongPasswordIsNamedAndTriedOnce_data()
{
    QTest::addColumn<QString>("method");
    for (const char *method : methods)
        QTest::addRow("%s", method) << QString::fromLatin1(method);
}

void DovecotSignInTest::aWrongPasswordIsNamedAndTriedOnce()
{
    QFETCH(QString, method);
    const QLatin1String failedOnce("auth failed, 1 attempts");
    const qsizetype before = m_server.log().count(failedOnce);

    PoppoCli poppo;
    const CliOutcome outcome =
        signIn(poppo, QStringLiteral("--tls implicit --auth ") + method, QStringLiteral("wr0ng!"));

    QCOMPARE(outcome.status, 77);
    QCOMPARE(outcome.error(), QStringLiteral("password-refused"));
    QTRY_COMPARE(m_server.log().count(failedOnce), before + 1);
    QCOMPARE(leak(poppo, outcome, "wr0ng!"), QByteArray());
}

QTEST_GUILESS_MAIN(DovecotSignInTest)
#include "DovecotSignInTest.moc"
