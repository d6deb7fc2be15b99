// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CheckDrill.h"
#include "support/FailingDisk.h"

#include <QTest>

using fetch::Trouble;
using Fate = store::KnownMessage::Fate;

class FetchRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void byDefaultMailIsFetchedAndStaysOnTheServer();
    void manyMailsCostNoMoreWaitsThanOne();
    void whatIsHereIsNotFetchedAgain();
    void atOnceDeletesOnlyBehindTheReceipts();
    void atOnceTakesWhatABrokenOffCheckLeftBehind();
    void afterSomeDaysMailGoes();
    void whatIsNoLongerOnTheDiskIsNotDeleted();
    void aRefusedMessageIsSkippedAndTheRestComes();
    void aRefusedDeletionIsNoTrouble();
    void wordsBehindAMessageThatNobodyAskedForDeleteNothing();
    void anUnansweredQuitIsSettledByTheNextCheck_data();
    void anUnansweredQuitIsSettledByTheNextCheck();
    void cancellingKeepsWhatCameAndDeletesNothing();
    void aFullDiskDeletesNothing();
    void aSlowStorePausesTheLine();
    void aVanishedMailThatComesBackIsNotStoredTwice();
    void aDeletedMailThatComesBackIsNotStoredTwice();
    void aPlanOnlyLooks();
    void aUserNameThatCannotBeSentIsNotSent_data();
    void aUserNameThatCannotBeSentIsNotSent();
};

namespace {

const QString home = QStringLiteral("home");

void fill(CheckDrill &drill, const QByteArrayList &uidls)
{
    for (const QByteArray &uidl : uidls)
        drill.mailbox().mails.append(CheckDrill::mail(uidl));
}

} // namespace

void FetchRunTest::byDefaultMailIsFetchedAndStaysOnTheServer()
{
    CheckDrill drill;
    fill(drill, {"a", "b"});

    QVERIFY(drill.check({drill.account(home)}));

    QCOMPARE(drill.mailbox().transcript.join('\n'),
             QByteArray("CAPA\nUSER home\nPASS secret\nCAPA\nSTAT\nLIST\nUIDL\nRETR 1\nRETR 2\n(2 stored)\nQUIT"));
    QCOMPARE(drill.storedMails(drill.account(home)),
             (QByteArrayList{"Subject: a\n\nHello\n", "Subject: b\n\nHello\n"}));
    QVERIFY(!drill.report().error);
    QCOMPARE(drill.report().fetched, 2);
    QCOMPARE(drill.report().remaining, 2);
}

/// CAPA, AUTH PLAIN, the listing with CAPA, RETR, DELE, QUIT; the greeting makes seven.
void FetchRunTest::manyMailsCostNoMoreWaitsThanOne()
{
    for (const int count : {1, 50, 700}) {
        CheckDrill drill;
        drill.mailbox().capabilities += "SASL PLAIN";
        for (int i = 0; i < count; ++i)
            drill.mailbox().mails += CheckDrill::mail("u" + QByteArray::number(i));

        QVERIFY(drill.check({drill.account(QStringLiteral("home"), 0)}));

        QCOMPARE(drill.report().deleted, count);
        QCOMPARE(drill.mailbox().waits, 6);
    }
}

void FetchRunTest::whatIsHereIsNotFetchedAgain()
{
    CheckDrill drill;
    fill(drill, {"a", "b"});
    QVERIFY(drill.check({drill.account(home)}));
    fill(drill, {"c"});

    QVERIFY(drill.check({drill.account(home)}));

    QCOMPARE(drill.mailbox().transcriptAfter("UIDL"), QByteArray("RETR 3\n(1 stored)\nQUIT"));
    QCOMPARE(drill.report().fetched, 1);
}

void FetchRunTest::atOnceDeletesOnlyBehindTheReceipts()
{
    CheckDrill drill;
    fill(drill, {"a", "b"});

    QVERIFY(drill.check({drill.account(home, 0)}));

    QCOMPARE(drill.mailbox().transcriptAfter("UIDL"),
             QByteArray("RETR 1\nRETR 2\n(2 stored)\n(in the ledger)\nDELE 1\nDELE 2\nQUIT"));
    QCOMPARE(drill.mailbox().uidls(), QByteArrayList());
    QCOMPARE(drill.storedMails(drill.account(home)).size(), 2);
    QCOMPARE(drill.report().deleted, 2);
    QCOMPARE(drill.report().remaining, 0);
    QCOMPARE(drill.ledger(drill.account(home)).value(*base::Uidl::parse("a")).fate, Fate::Deleted);
}

void FetchRunTest::atOnceTakesWhatABrokenOffCheckLeftBehind()
{
    CheckDrill drill;
    fill(drill, {"a", "b"});
    drill.mailbox().insteadOf["RETR 2"] = [&drill] { drill.mailbox().line()->reset(); };
    QVERIFY(drill.check({drill.account(home, 0)}));
    QCOMPARE(drill.storedMails(drill.account(home)).size(), 1);
    drill.mailbox().insteadOf.clear();

    QVERIFY(drill.check({drill.account(home, 0)}));

    QCOMPARE(drill.mailbox().transcriptAfter("UIDL"),
             QByteArray("RETR 2\n(1 stored)\n(in the ledger)\nDELE 2\nDELE 1\nQUIT"));
    QCOMPARE(drill.report().remaining, 0);
}

void FetchRunTest::afterSomeDaysMailGoes()
{
    constexpr qint64 day = 24 * 3'600'000;
    CheckDrill drill;
    fill(drill, {"a"});
    QVERIFY(drill.check({drill.account(home, 3)}));
    drill.clock().advance(2 * day);
    fill(drill, {"b"});
    QVERIFY(drill.check({drill.account(home, 3)}));
    QCOMPARE(drill.mailbox().transcriptAfter("UIDL"), QByteArray("RETR 2\n(1 stored)\nQUIT"));
    drill.clock().advance(day);

    QVERIFY(drill.check({drill.account(home, 3)}));

    QCOMPARE(drill.mailbox().transcriptAfter("UIDL"), QByteArray("(in the ledger)\nDELE 1\nQUIT"));
    QCOMPARE(drill.mailbox().uidls(), QByteArrayList{"b"});
    QCOMPARE(drill.report().deleted, 1);
}

void FetchRunTest::whatIsNoLongerOnTheDiskIsNotDeleted()
{
    CheckDrill drill;
    fill(drill, {"a", "b"});
    QVERIFY(drill.check({drill.account(home)}));
    drill.loseMail(drill.account(home), "Subject: a\n\nHello\n");

    QVERIFY(drill.check({drill.account(home, 0)}));

    QCOMPARE(drill.mailbox().transcriptAfter("UIDL"), QByteArray("(in the ledger)\nDELE 2\nQUIT"));
    QCOMPARE(drill.mailbox().uidls(), QByteArrayList{"a"});
}

void FetchRunTest::aRefusedMessageIsSkippedAndTheRestComes()
{
    CheckDrill drill;
    fill(drill, {"a", "b", "c"});
    drill.mailbox().refused = {"RETR 2"};

    QVERIFY(drill.check({drill.account(home, 0)}));

    QCOMPARE(drill.report().fetched, 2);
    QCOMPARE(drill.report().failed, 1);
    QCOMPARE(drill.report().error->kind, Trouble::Kind::MessagesRefused);
    QCOMPARE(drill.report().error->count, 1);
    QCOMPARE(drill.mailbox().uidls(), QByteArrayList{"b"});
    QCOMPARE(drill.ledger(drill.account(home)).value(*base::Uidl::parse("b")).fate, Fate::Skipped);
}

void FetchRunTest::wordsBehindAMessageThatNobodyAskedForDeleteNothing()
{
    CheckDrill drill;
    fill(drill, {"a"});
    drill.mailbox().insteadOf["RETR 1"] = [&drill] {
        drill.mailbox().line()->deliver("+OK\r\nSubject: a\r\n\r\n.\r\n");
        drill.mailbox().line()->deliver("the rest\r\n.\r\n");
    };

    QVERIFY(drill.check({drill.account(home, 0)}));

    QCOMPARE(drill.report().error->kind, Trouble::Kind::Protocol);
    QCOMPARE(drill.mailbox().transcript.join(' ').count("DELE"), 0);
    QCOMPARE(drill.mailbox().uidls(), QByteArrayList{"a"});
}

void FetchRunTest::aRefusedDeletionIsNoTrouble()
{
    CheckDrill drill;
    fill(drill, {"a", "b", "c"});
    drill.mailbox().refused = {"DELE 2"};

    QVERIFY(drill.check({drill.account(home, 0)}));

    QVERIFY(!drill.report().error);
    QCOMPARE(drill.report().deleted, 2);
    QCOMPARE(drill.report().remaining, 1);
    QCOMPARE(drill.mailbox().uidls(), QByteArrayList{"b"});
}

void FetchRunTest::anUnansweredQuitIsSettledByTheNextCheck_data()
{
    QTest::addColumn<bool>("wasCarriedOut");
    QTest::addColumn<QByteArray>("next");
    QTest::newRow("it was carried out") << true << QByteArray("QUIT");
    QTest::newRow("it was not") << false << QByteArray("(in the ledger)\nDELE 1\nQUIT");
}

void FetchRunTest::anUnansweredQuitIsSettledByTheNextCheck()
{
    QFETCH(bool, wasCarriedOut);
    CheckDrill drill;
    fill(drill, {"a"});
    drill.mailbox().insteadOf["QUIT"] = [&] {
        if (wasCarriedOut)
            drill.mailbox().mails.clear();
        drill.mailbox().line()->reset();
    };
    QVERIFY(drill.check({drill.account(home, 0)}));
    QVERIFY(drill.report().error);
    QCOMPARE(drill.report().deleted, 0);
    QCOMPARE(drill.ledger(drill.account(home)).value(*base::Uidl::parse("a")).fate, Fate::Deleting);
    drill.mailbox().insteadOf.clear();

    QVERIFY(drill.check({drill.account(home, 0)}));

    QVERIFY(!drill.report().error);
    QTEST(drill.mailbox().transcriptAfter("UIDL"), "next");
    QCOMPARE(drill.ledger(drill.account(home)).value(*base::Uidl::parse("a")).fate, Fate::Deleted);
    QCOMPARE(drill.storedMails(drill.account(home)).size(), 1);
}

void FetchRunTest::cancellingKeepsWhatCameAndDeletesNothing()
{
    CheckDrill drill;
    fill(drill, {"a", "b", "c"});
    const store::Account account = drill.account(home, 0);
    drill.mailbox().insteadOf["RETR 3"] = [&] {
        drill.mailbox().line()->deliver("+OK\r\nSubject: c\r\n\r\nHal");
        drill.mailCheck().cancel(account.id);
    };

    QVERIFY(drill.check({account}));

    QCOMPARE(drill.mailbox().transcriptAfter("UIDL"), QByteArray("RETR 1\nRETR 2\nRETR 3\n(2 stored)"));
    QCOMPARE(drill.report().error->kind, Trouble::Kind::Cancelled);
    QCOMPARE(drill.report().fetched, 2);
    QCOMPARE(drill.storedMails(account).size(), 2);
    QCOMPARE(drill.mailbox().uidls(), (QByteArrayList{"a", "b", "c"}));
}

void FetchRunTest::aFullDiskDeletesNothing()
{
    CheckDrill drill;
    fill(drill, {"a"});
    QVERIFY(drill.check({drill.account(home)}));
    fill(drill, {"b"});
    FailingDisk full(2, ENOSPC);
    drill.useDisk(&full);

    QVERIFY(drill.check({drill.account(home, 0)}));

    QCOMPARE(fetch::word(drill.report().error->kind), QStringLiteral("disk-full"));
    QVERIFY(!drill.mailbox().transcript.join('\n').contains("DELE"));
    QCOMPARE(drill.mailbox().uidls(), (QByteArrayList{"a", "b"}));
    drill.useDisk(nullptr);
    QVERIFY(drill.check({drill.account(home, 0)}));
    QCOMPARE(drill.storedMails(drill.account(home)).size(), 2);
    QCOMPARE(drill.mailbox().uidls(), QByteArrayList());
}

void FetchRunTest::aSlowStorePausesTheLine()
{
    const QByteArray line = QByteArray(998, 'x') + "\r\n";
    CheckDrill drill;
    drill.mailbox().mails = {CheckDrill::mail("a", line.repeated(9'000)), CheckDrill::mail("b")};
    int pauses = 0;
    drill.mailbox().insteadOf["QUIT"] = [&] {
        pauses = drill.mailbox().line()->pauses();
        drill.mailbox().line()->deliver("+OK\r\n");
    };

    QVERIFY(drill.check({drill.account(home)}));

    QVERIFY(pauses > 0); // The store is on this very thread: it takes nothing while the line speaks.
    QVERIFY(!drill.report().error);
    QCOMPARE(drill.report().fetched, 2);
    QCOMPARE(drill.storedMails(drill.account(home))[0].size(), 9'000 * 999 + 12);
}

void FetchRunTest::aVanishedMailThatComesBackIsNotStoredTwice()
{
    CheckDrill drill;
    fill(drill, {"a"});
    QVERIFY(drill.check({drill.account(home)}));
    const auto mails = std::exchange(drill.mailbox().mails, {});
    QVERIFY(drill.check({drill.account(home)}));
    QCOMPARE(drill.ledger(drill.account(home)).value(*base::Uidl::parse("a")).fate, Fate::Vanished);
    drill.mailbox().mails = mails;

    QVERIFY(drill.check({drill.account(home)}));

    QCOMPARE(drill.storedMails(drill.account(home)).size(), 1);
    QCOMPARE(drill.ledger(drill.account(home)).value(*base::Uidl::parse("a")).fate, Fate::Stored);
    QVERIFY(drill.check({drill.account(home)}));
    QCOMPARE(drill.mailbox().transcriptAfter("UIDL"), QByteArray("QUIT"));
}

void FetchRunTest::aDeletedMailThatComesBackIsNotStoredTwice()
{
    CheckDrill drill;
    fill(drill, {"a"});
    const auto mails = drill.mailbox().mails;
    QVERIFY(drill.check({drill.account(home, 0)}));
    drill.mailbox().mails = mails;

    QVERIFY(drill.check({drill.account(home, 0)}));

    QCOMPARE(drill.storedMails(drill.account(home)).size(), 1);
    QCOMPARE(drill.mailbox().transcriptAfter("UIDL"), QByteArray("RETR 1\n(1 stored)\n(in the ledger)\nDELE 1\nQUIT"));
    QCOMPARE(drill.mailbox().uidls(), QByteArrayList());
}

void FetchRunTest::aPlanOnlyLooks()
{
    CheckDrill drill;
    fill(drill, {"a"});
    QVERIFY(drill.check({drill.account(home)}));
    fill(drill, {"b", "c"});

    QVERIFY(drill.plan({drill.account(home, 0)}));

    QCOMPARE(drill.mailbox().transcriptAfter("UIDL"), QByteArray("QUIT"));
    QCOMPARE(drill.plans().size(), 1);
    QCOMPARE(drill.plans()[0].listed, 3);
    QCOMPARE(drill.plans()[0].toFetch, 2);
    QCOMPARE(drill.plans()[0].toDelete, 3);
    QCOMPARE(drill.plans()[0].known, 1);
    QCOMPARE(drill.storedMails(drill.account(home)).size(), 1);
}

void FetchRunTest::aUserNameThatCannotBeSentIsNotSent_data()
{
    QTest::addColumn<QString>("user");
    QTest::newRow("none") << "";
    QTest::newRow("two lines") << "ann\r\nDELE 1";
}

void FetchRunTest::aUserNameThatCannotBeSentIsNotSent()
{
    QFETCH(QString, user);
    CheckDrill drill;
    fill(drill, {"a"});
    store::Account account = drill.account(home);
    account.user = user;

    QVERIFY(drill.check({account}));

    QCOMPARE(fetch::word(drill.report().error->kind), QStringLiteral("password-unusable"));
    for (const char *secret : {"USER", "PASS", "DELE"})
        QVERIFY(!drill.mailbox().transcript.join('\n').contains(secret));
}

QTEST_GUILESS_MAIN(FetchRunTest)
#include "FetchRunTest.moc"
