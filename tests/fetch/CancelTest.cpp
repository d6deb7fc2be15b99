// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CheckDrill.h"
#include "support/LongEnough.h"

#include <QTest>

using Phase = fetch::RunProgress::Phase;

/// Cancel while the store still has all before it, as behind a disk that is slow: the store's thread is this one, and
/// it has its turn only when the event loop runs again.
class CancelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cancellingWaitsForNoDisk();
    void cancellingTwiceIsCancellingOnce();
    void cancellingDoesNotWaitForADiskThatHangs();
    void whatHasFailedAndWaitsForTheDiskCanBeCancelled();
};

namespace {

const QString home = QStringLiteral("home");

void fill(CheckDrill &drill)
{
    for (const char *uidl : {"a", "b", "c"})
        drill.mailbox().mails += CheckDrill::mail(uidl);
}

} // namespace

void CancelTest::cancellingWaitsForNoDisk()
{
    CheckDrill drill;
    fill(drill);
    const store::Account account = drill.account(home, 0);
    Phase told = Phase::Waiting;
    QObject::connect(&drill.mailCheck(), &fetch::MailCheck::progressed,
                     [&told](const fetch::RunProgress &progress) { told = progress.phase; });
    bool hasLineEnded = false;
    std::optional<Phase> toldAtOnce;
    drill.mailbox().insteadOf["RETR 2"] = [&] {
        drill.mailCheck().cancel(account.id);
        toldAtOnce = told;
        hasLineEnded = drill.mailbox().line()->hasEnded();
        drill.mailbox().transcript += "(cancelled)";
    };

    QVERIFY(drill.check({account}));

    QVERIFY(hasLineEnded);
    QCOMPARE(toldAtOnce, Phase::Cancelling);
    const QByteArrayList lines = drill.mailbox().transcriptAfter("(cancelled)").split('\n');
    QCOMPARE(lines.last(), QByteArray("(1 stored)")); // only now has the disk its say, and what came whole is kept
    QVERIFY(!drill.mailbox().transcript.join('\n').contains("DELE"));
    QCOMPARE(drill.report().error->kind, fetch::Trouble::Kind::Cancelled);
    QCOMPARE(drill.storedMails(account).size(), 1);
}

void CancelTest::cancellingTwiceIsCancellingOnce()
{
    CheckDrill drill;
    fill(drill);
    const store::Account account = drill.account(home);
    drill.mailbox().insteadOf["RETR 2"] = [&] {
        drill.mailCheck().cancel(account.id);
        drill.mailCheck().cancelAll();
    };

    QVERIFY(drill.check({account}));

    QCOMPARE(drill.report().fetched, 1);
    QCOMPARE(drill.report().error->kind, fetch::Trouble::Kind::Cancelled);
}

void CancelTest::cancellingDoesNotWaitForADiskThatHangs()
{
    CheckDrill drill;
    fill(drill);
    QThread stuck; // It has not begun: nothing that its store is asked is answered.
    drill.useStoreThread(&stuck);
    const store::Account account = drill.account(home);
    QTimer::singleShot(0, &drill.mailCheck(), [&] { drill.mailCheck().cancel(account.id); });

    QVERIFY(drill.check({account}));

    QCOMPARE(drill.report().error->kind, fetch::Trouble::Kind::Cancelled);
    stuck.start();
    stuck.quit();
    QVERIFY(stuck.wait(longEnough));
}

void CancelTest::whatHasFailedAndWaitsForTheDiskCanBeCancelled()
{
    CheckDrill drill;
    QThread stuck; // It has not begun: nothing that its store is asked is answered.
    drill.useStoreThread(&stuck);
    drill.usePassword("not\na password");
    const store::Account account = drill.account(home);
    const auto cancel = [&] { drill.mailCheck().cancel(account.id); };
    connect(&drill.mailCheck(), &fetch::MailCheck::passwordNeeded, this, cancel, Qt::QueuedConnection);

    QVERIFY(drill.check({account}));

    QCOMPARE(drill.report().error->kind, fetch::Trouble::Kind::PasswordUnusable);
    stuck.start();
    stuck.quit();
    QVERIFY(stuck.wait(longEnough));
}

QTEST_GUILESS_MAIN(CancelTest)
#include "CancelTest.moc"
