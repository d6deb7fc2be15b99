// SPDX-License-Identifier: GPL-3.0-or-later
#include "AwkwardMails.h"
#include "support/DovecotServer.h"
#include "support/PoppoCli.h"

#include <QDirIterator>
#include <QTest>

#include <algorithm>

/// What keeps an archive for years, by the real poppo-cli against the real dovecot.
class DovecotCareTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLostLedgerFetchesAndDeletesNothing();
    void aRebuildMakesTheLedgerAnew();
    void aRestoredProfileFetchesNothingAgain();
    void aRestoreThatIsRefusedChangesNothing();
};

namespace {

constexpr int mailCount = 60;

QList<QByteArray> sorted(QList<QByteArray> mails)
{
    std::sort(mails.begin(), mails.end());
    return mails;
}

/// A server with mail, and an account that has fetched it.
bool fetchAll(DovecotServer &server, PoppoCli &poppo)
{
    for (const QByteArray &mail : awkwardMails(mailCount))
        server.put(mail);
    const QString options = QStringLiteral("--ca-file ") + server.caFile();
    return server.start() &&
           poppo.addAccount(QStringLiteral("a"), QStringLiteral("localhost:%1").arg(server.tlsPort()), options)
                   .status == 0 &&
           poppo.json({QStringLiteral("fetch")}).number("fetched") == mailCount;
}

QString ledgerOf(const PoppoCli &poppo)
{
    QDirIterator files(poppo.profile(), {QStringLiteral("ledger.log")}, QDir::Files, QDirIterator::Subdirectories);
    return files.next();
}

/// "notice" of the account, if it is told one.
QString noticeIn(const CliOutcome &outcome)
{
    return outcome.objects.value(0).value(QLatin1String("notice")).toString();
}

} // namespace

void DovecotCareTest::aLostLedgerFetchesAndDeletesNothing()
{
    DovecotServer server;
    PoppoCli poppo;
    QVERIFY2(fetchAll(server, poppo), qPrintable(server.log()));
    const QList<QByteArray> mails = sorted(poppo.storedMails());
    QVERIFY(QFile::remove(ledgerOf(poppo)));
    QCOMPARE(poppo
                 .run({QStringLiteral("account"), QStringLiteral("edit"), QStringLiteral("a"), QStringLiteral("--keep"),
                       QStringLiteral("0")})
                 .status,
             0);

    const CliOutcome next = poppo.json({QStringLiteral("fetch")});

    QVERIFY2(next.status == 0, next.output + next.complaints);
    QCOMPARE(noticeIn(next), QStringLiteral("record-renewed"));
    QCOMPARE(next.number("fetched"), 0);
    QCOMPARE(next.number("deleted"), 0);
    QCOMPARE(server.mailbox().size(), mailCount);
    QVERIFY(sorted(poppo.storedMails()) == mails);
    QCOMPARE(poppo.run({QStringLiteral("verify")}).status, 0);

    const CliOutcome last = poppo.json({QStringLiteral("fetch")});
    QCOMPARE(noticeIn(last), QString());
    QCOMPARE(last.number("fetched"), 0);
    QCOMPARE(last.number("deleted"), mailCount);
    QVERIFY(server.mailbox().isEmpty());
    QVERIFY(sorted(poppo.storedMails()) == mails);
}

void DovecotCareTest::aRebuildMakesTheLedgerAnew()
{
    DovecotServer server;
    PoppoCli poppo;
    QVERIFY2(fetchAll(server, poppo), qPrintable(server.log()));
    QFile ledger(ledgerOf(poppo));
    QVERIFY(ledger.resize(ledger.size() / 2));

    QCOMPARE(poppo.json({QStringLiteral("rebuild")}).number("messages"), mailCount);

    QCOMPARE(poppo.run({QStringLiteral("verify")}).status, 0);
    const CliOutcome next = poppo.json({QStringLiteral("fetch")});
    QCOMPARE(noticeIn(next), QStringLiteral("record-renewed"));
    QCOMPARE(next.number("fetched"), 0);
    QCOMPARE(poppo.storedMails().size(), mailCount);
}

void DovecotCareTest::aRestoredProfileFetchesNothingAgain()
{
    DovecotServer server;
    PoppoCli poppo;
    QVERIFY2(fetchAll(server, poppo), qPrintable(server.log()));
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("all.tar.zst"));
    const CliOutcome made = poppo.json({QStringLiteral("backup"), file});
    QVERIFY2(made.status == 0, made.complaints);
    QCOMPARE(made.number("messages"), mailCount);
    server.put("Subject: later\n\nHello\n");

    PoppoCli other;
    const CliOutcome restored = other.json({QStringLiteral("restore"), file});

    QVERIFY2(restored.status == 0, restored.complaints);
    QCOMPARE(restored.number("messages"), mailCount);
    QVERIFY(sorted(other.storedMails()) == sorted(poppo.storedMails()));
    QCOMPARE(other.json({QStringLiteral("list")}).objects.size(), mailCount);
    QCOMPARE(other.run({QStringLiteral("verify")}).status, 0);
    const QString noPassword = other.json({QStringLiteral("fetch")}).error(); // The command was left out.
    QVERIFY2(noPassword == QLatin1String("no-keychain") || noPassword == QLatin1String("password-missing"),
             qPrintable(noPassword));
    QCOMPARE(other
                 .run({QStringLiteral("account"), QStringLiteral("edit"), QStringLiteral("a"), QStringLiteral("--keep"),
                       QStringLiteral("0"), QStringLiteral("--password-command"), QStringLiteral("echo 'open-sesame'")})
                 .status,
             0);

    const CliOutcome next = other.json({QStringLiteral("fetch")});

    QVERIFY2(next.status == 0, next.output + next.complaints);
    QCOMPARE(next.objects.size(), 1); // No notice.
    QCOMPARE(next.number("fetched"), 1);
    QCOMPARE(next.number("deleted"), mailCount + 1);
    QVERIFY(server.mailbox().isEmpty());
    QCOMPARE(other.storedMails().size(), mailCount + 1);
}

void DovecotCareTest::aRestoreThatIsRefusedChangesNothing()
{
    PoppoCli poppo;
    QCOMPARE(poppo.addAccount(QStringLiteral("a"), QStringLiteral("pop.example")).status, 0);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("all.tar.zst"));
    QCOMPARE(poppo.json({QStringLiteral("backup"), file}).status, 0);
    QCOMPARE(poppo.json({QStringLiteral("backup"), file}).status, 64);

    const CliOutcome here = poppo.json({QStringLiteral("restore"), file});
    QCOMPARE(here.status, 73);
    QCOMPARE(here.error(), QStringLiteral("profile-not-empty"));
    PoppoCli other;
    QVERIFY(QFile::resize(file, QFileInfo(file).size() / 2));
    const CliOutcome cut = other.json({QStringLiteral("restore"), file});
    QCOMPARE(cut.status, 65);
    QCOMPARE(cut.error(), QStringLiteral("backup-malformed"));
    QCOMPARE(other.json({QStringLiteral("account"), QStringLiteral("list")}).objects.size(), 0);
}

QTEST_GUILESS_MAIN(DovecotCareTest)
#include "DovecotCareTest.moc"
