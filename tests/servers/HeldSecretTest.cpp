// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FaultyServer.h"
#include "support/PoppoCli.h"

#include <QFileInfo>
#include <QTest>

#include <unistd.h>

using Tls = base::ServerAddress::Tls;

/// What the system tells of a poppo-cli that holds a password, while a server keeps it waiting.
class HeldSecretTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingTellsThePassword();
    void noCoreIsDumped();
};

namespace {

const QByteArray canary("canary+pass/w0rd=");

/// Signed in with the canary, and held at the first mail.
struct HeldFetch
{
    HeldFetch() : server(Tls::None, {{"u1", "Subject: one\r\n\r\n"}})
    {
        server.faults().stopsAt = "RETR 1";
        server.faults().ending = Faults::Ending::Silence;
        poppo.run({QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("a"), QStringLiteral("--server"),
                   server.hostAndPort(), QStringLiteral("--user"), QStringLiteral("ann"), QStringLiteral("--tls"),
                   QStringLiteral("none"), QStringLiteral("--password-command"),
                   QStringLiteral("printf 'canary+pass/w0%s' 'rd='")}); // so that the settings do not hold it
        process = poppo.start({QStringLiteral("fetch"), QStringLiteral("--timeout"), QStringLiteral("2")});
        isHeld = QTest::qWaitFor([this] { return server.mailbox().heard.contains("RETR 1"); }, 20'000);
    }
    QByteArray told(const char *what) const
    {
        QFile file(QStringLiteral("/proc/%1/%2").arg(process->processId()).arg(QLatin1String(what)));
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    FaultyServer server;
    PoppoCli poppo;
    std::unique_ptr<QProcess> process;
    bool isHeld = false;
};

QByteArrayList formsOf(const QByteArray &secret)
{
    const QByteArray plain = QByteArray("\0ann\0", 5) + secret;
    return {secret, secret.toBase64(), plain.toBase64(), secret.toHex(), secret.toPercentEncoding()};
}

} // namespace

void HeldSecretTest::nothingTellsThePassword()
{
    HeldFetch held;
    QVERIFY(held.isHeld);
    QVERIFY(held.server.mailbox().heard.contains("PASS " + canary)); // it was there

    const QByteArray seen = held.told("cmdline") + held.told("environ") + held.told("comm");
    const CliOutcome outcome = PoppoCli::outcomeOf(*held.process);

    QVERIFY(seen.contains("poppo-cli"));
    for (const QByteArray &form : formsOf(canary))
        QVERIFY2(!seen.contains(form) && !outcome.output.contains(form) && !outcome.complaints.contains(form), form);
}

void HeldSecretTest::noCoreIsDumped()
{
    HeldFetch held;
    QVERIFY(held.isHeld);

    const QByteArray limits = held.told("limits").simplified();
    const QFileInfo entry(QStringLiteral("/proc/%1/stat").arg(held.process->processId()));

    QVERIFY2(limits.contains("Max core file size 0 0"), limits);
    QCOMPARE(entry.ownerId(), 0U); // root's, whoever runs it: PR_SET_DUMPABLE is 0
    QVERIFY(::geteuid() == 0 || held.told("environ").isEmpty());
    PoppoCli::outcomeOf(*held.process);
}

QTEST_GUILESS_MAIN(HeldSecretTest)
#include "HeldSecretTest.moc"
