// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FaultyServer.h"
#include "support/LongEnough.h"
#include "support/PoppoCli.h"
#include "support/SecretTraces.h"

#include <QFileInfo>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using Tls = base::ServerAddress::Tls;

/// What the system tells of a poppo-cli that holds a password, while a server keeps it waiting.
class HeldSecretTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormOfASecretIsKnown_data();
    void everyFormOfASecretIsKnown();
    void nothingTellsThePassword();
    void theCommandOfAnotherAccountIsNotToldIt();
    void noCoreIsDumped();
};

namespace {

const QByteArray canary("canary+pass/w0rd=");

/// Signed in with the canary, and held at the first mail. A second account has that command for its password.
struct HeldFetch
{
    explicit HeldFetch(const QString &otherCommand = {}) : server(Tls::None, {{"u1", "Subject: one\r\n\r\n"}})
    {
        server.faults().stopsAt = "RETR 1";
        server.faults().ending = Faults::Ending::Silence;
        add(QStringLiteral("a"), QStringLiteral("printf 'canary+pass/w0%s' 'rd='")); // the settings do not hold it
        if (!otherCommand.isEmpty())
            add(QStringLiteral("b"), otherCommand);
        process = poppo.start({QStringLiteral("fetch"), QStringLiteral("--timeout"), QStringLiteral("2")});
        isHeld = QTest::qWaitFor([this] { return server.mailbox().heard.contains("RETR 1"); }, longEnough);
    }
    void add(const QString &name, const QString &command)
    {
        const QString line = QStringLiteral("account add %1 --server %2 --user ann --tls none --password-command");
        poppo.run(line.arg(name, server.hostAndPort()).split(u' ') + QStringList(command));
    }
    QByteArray told(const char *what) const { return toldOf(process->processId(), what); }

    FaultyServer server;
    PoppoCli poppo;
    std::unique_ptr<QProcess> process;
    bool isHeld = false;
};

/// The first form of the canary in it; empty where there is none.
QByteArray canaryIn(const QByteArray &text)
{
    for (const QByteArray &form : formsOf(canary)) {
        if (text.contains(form))
            return form;
    }
    return {};
}

} // namespace

void HeldSecretTest::everyFormOfASecretIsKnown_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("clear") << "PASS " + canary;
    QTest::newRow("PLAIN") << QByteArray("\0ann\0", 5).append(canary).toBase64();
    QTest::newRow("PLAIN, a longer name") << QByteArray("\0anne\0", 6).append(canary).toBase64();
    QTest::newRow("XOAUTH2") << ("user=ann\1auth=Bearer " + canary + "\1\1").toBase64();
    QTest::newRow("hex") << canary.toHex(':').replace(':', "").toUpper();
    QTest::newRow("URL") << "https://ann:" + canary.toPercentEncoding() + "@localhost/";
}

void HeldSecretTest::everyFormOfASecretIsKnown()
{
    QFETCH(QByteArray, text);
    QVERIFY(!canaryIn(text).isEmpty());
    QVERIFY(canaryIn(text.left(text.size() / 2)).isEmpty());
}

void HeldSecretTest::nothingTellsThePassword()
{
    HeldFetch held;
    QVERIFY(held.isHeld);
    QVERIFY(held.server.mailbox().heard.contains("PASS " + canary)); // it was there

    const QByteArray seen = toldOfFamily(held.process->processId());
    const CliOutcome outcome = PoppoCli::outcomeOf(*held.process);

    QVERIFY(seen.contains("poppo-cli"));
    QCOMPARE(canaryIn(seen + outcome.output + outcome.complaints), QByteArray());
}

void HeldSecretTest::theCommandOfAnotherAccountIsNotToldIt()
{
    QTemporaryDir folder;
    QFile pipe(folder.filePath(QStringLiteral("pipe")));
    QCOMPARE(::mkfifo(pipe.fileName().toUtf8(), 0600), 0);
    HeldFetch held(QStringLiteral("cat ") + pipe.fileName());
    QVERIFY(held.isHeld);
    QVERIFY(pipe.open(QFile::WriteOnly)); // so the command is running, and waits

    const QByteArray seen = toldOfFamily(held.process->processId());
    pipe.close();
    PoppoCli::outcomeOf(*held.process);

    QVERIFY2(seen.contains("/bin/sh") && seen.contains(pipe.fileName().toUtf8()), seen);
    QCOMPARE(canaryIn(seen), QByteArray());
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
