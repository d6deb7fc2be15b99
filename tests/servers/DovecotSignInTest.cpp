// SPDX-License-Identifier: GPL-3.0-or-later
#include "GatedProxy.h"
#include "support/DovecotServer.h"
#include "support/LongEnough.h"
#include "support/PoppoCli.h"
#include "support/SecretTraces.h"

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
    CliOutcome add(PoppoCli &poppo, quint16 port, const QString &options, const QString &secret);

    DovecotServer m_server;
    QTemporaryDir m_secrets; ///< Outside of any profile, for the password command.
};

namespace {

bool isToken(const QString &method)
{
    return method == QLatin1String("xoauth2") || method == QLatin1String("oauthbearer");
}

constexpr qint64 withinTheMail = 32 * 1024; ///< Of all that the server says: behind any handshake and sign-in.
constexpr const char *methods[] = {"auto", "user",        "plain",         "login",   "cram-md5",   "digest-md5",
                                   "apop", "scram-sha-1", "scram-sha-256", "xoauth2", "oauthbearer"};

/// What the greeting said in the clear is forgotten after STLS, its timestamp too.
bool canBeHad(QByteArrayView method, QByteArrayView tls)
{
    return method != "apop" || tls != "starttls";
}

/// Where the secret is found in any form: "stdout", "stderr", "/proc" or a file of the profile; empty where nowhere.
QByteArray leak(const PoppoCli &poppo, const CliOutcome &outcome, const QByteArray &secret, const QByteArray &told = {})
{
    QList<std::pair<QByteArray, QByteArray>> places{
        {"stdout", outcome.output}, {"stderr", outcome.complaints}, {"/proc", told}};
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
    m_server.put("Subject: here\n\n" + QByteArray("Hello\n").repeated(10 * withinTheMail / 6));
    QVERIFY2(m_server.start(), qPrintable(m_server.log()));
}

/// Its secret comes from a file, so that no command line of ours holds it.
CliOutcome DovecotSignInTest::add(PoppoCli &poppo, quint16 port, const QString &options, const QString &secret)
{
    QFile file(m_secrets.filePath(QStringLiteral("secret")));
    if (!file.open(QFile::WriteOnly) || file.write(secret.toUtf8()) < 0)
        return {};
    file.close();
    const QString line =
        QStringLiteral("account add a --server localhost:%1 --ca-file %2 ").arg(port).arg(m_server.caFile());
    return poppo.run((line + options).split(u' ') +
                     QStringList{QStringLiteral("--password-command"), QStringLiteral("cat ") + file.fileName()});
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
    const QString secret = isToken(method) ? DovecotServer::token() : DovecotServer::canary();
    const QString user = isToken(method) ? DovecotServer::user() : DovecotServer::canaryUser();
    GatedProxy gate(tls == QLatin1String("implicit") ? m_server.tlsPort() : m_server.plainPort(), withinTheMail);
    PoppoCli poppo;
    const QString options = QStringLiteral("--user %1 --tls %2 --auth %3").arg(user, tls, method);
    QCOMPARE(add(poppo, gate.port(), options, secret).status, 0);

    const auto fetch = poppo.start({QStringLiteral("--json"), QStringLiteral("fetch")});
    QTRY_VERIFY_WITH_TIMEOUT(gate.isHolding(), longEnough); // signed in, and in the middle of the mail
    const QByteArray told = toldOfFamily(fetch->processId());
    const QByteArray limits = toldOf(fetch->processId(), "limits").simplified();
    gate.release();
    const CliOutcome outcome = PoppoCli::outcomeOf(*fetch);

    QVERIFY2(outcome.status == 0, outcome.output + outcome.complaints + m_server.log().toUtf8());
    QCOMPARE(outcome.number("fetched"), 1);
    QVERIFY(told.contains("poppo-cli"));
    QVERIFY2(limits.contains("Max core file size 0 0"), limits);
    QCOMPARE(leak(poppo, outcome, secret.toUtf8(), told), QByteArray());
    const CliOutcome tested = poppo.json({QStringLiteral("account"), QStringLiteral("test"), QStringLiteral("a")});
    QCOMPARE(leak(poppo, tested, secret.toUtf8()), QByteArray());
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
    const QString options = QStringLiteral("--user %1 --tls implicit --auth %2").arg(DovecotServer::user(), method);
    QCOMPARE(add(poppo, m_server.tlsPort(), options, QStringLiteral("wr0ng!")).status, 0);
    const CliOutcome outcome = poppo.json({QStringLiteral("fetch")});

    QCOMPARE(outcome.status, 77);
    QCOMPARE(outcome.error(), QStringLiteral("password-refused"));
    QTRY_COMPARE_WITH_TIMEOUT(m_server.log().count(failedOnce), before + 1, longEnough);
    QCOMPARE(leak(poppo, outcome, "wr0ng!"), QByteArray());
}

QTEST_GUILESS_MAIN(DovecotSignInTest)
#include "DovecotSignInTest.moc"
