// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CheckDrill.h"
#include "support/FailingDisk.h"
#include "support/FixedNonce.h"
#include "support/SmallDisk.h"

#include <QTest>

using fetch::Trouble;
using Fate = store::KnownMessage::Fate;

class FetchRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void byDefaultMailIsFetchedAndStaysOnTheServer();
    void manyMailsCostNoMoreWaitsThanOne_data();
    void manyMailsCostNoMoreWaitsThanOne();
    void overAWideLineMailsCostAWindowForEvery4KiBOfCommands();
    void whatIsHereIsNotFetchedAgain();
    void atOnceDeletesOnlyBehindTheReceipts();
    void atOnceTakesWhatABrokenOffCheckLeftBehind();
    void afterSomeDaysMailGoes();
    void whatIsNoLongerOnTheDiskIsNotDeleted();
    void whatWasAlteredOnTheDiskIsNotDeleted();
    void aDiskWithLittleLeftKeepsTheMailOnTheServer();
    void aCatalogueMadeAnewIsToldAndNothingIsDeleted();
    void aRefusedMessageIsSkippedAndTheRestComes();
    void wordsBehindAMessageThatNobodyAskedForDeleteNothing();
    void cancellingKeepsWhatCameAndDeletesNothing();
    void aFullDiskDeletesNothing();
    void aSlowStorePausesTheLine();
    void aSlowStorePausesALineWithAWholeWindowOfMails();
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

const QString scramUser = QStringLiteral("user");

/// That of RFC 5802, section 5, whose password is "pencil". For a client whose nonce is the one from there.
void knowScramUser(ScriptedMailbox &box)
{
    useNonce("fyko+d2lbbFgONRv9qkxdawL");
    const QByteArray nonce = "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j";
    const auto challenge = [&box](const QByteArray &line, const QByteArray &words) {
        box.insteadOf[line] = [&box, words] { box.line()->deliver("+ " + words.toBase64() + "\r\n"); };
    };
    challenge("AUTH SCRAM-SHA-1 " + QByteArray("n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL").toBase64(),
              nonce + ",s=QSXCR+Q6sek8bf92,i=4096");
    challenge(QByteArray("c=biws," + nonce + ",p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=").toBase64(),
              "v=rmF9pqV8S7suAoZWja4dJRkFsKQ=");
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

void FetchRunTest::manyMailsCostNoMoreWaitsThanOne_data()
{
    QTest::addColumn<QByteArray>("mechanism");
    QTest::addColumn<int>("waits"); // The greeting makes one more: at most 7 with PLAIN, 9 with SCRAM.
    // CAPA, UTF8, AUTH, the listing with CAPA, RETR, DELE with QUIT
    QTest::newRow("PLAIN") << QByteArray("PLAIN") << 6;
    QTest::newRow("SCRAM") << QByteArray("SCRAM-SHA-1") << 8;
}

void FetchRunTest::manyMailsCostNoMoreWaitsThanOne()
{
    QFETCH(QByteArray, mechanism);
    for (const int count : {1, 50, 700}) {
        CheckDrill drill;
        drill.usePassword("pencil");
        ScriptedMailbox &box = drill.mailbox(scramUser);
        box.capabilities += {"UTF8", "SASL " + mechanism, "LOGIN-DELAY 60"}; // All in one session.
        knowScramUser(box);
        for (int i = 0; i < count; ++i)
            box.mails += CheckDrill::mail("u" + QByteArray::number(i));

        QVERIFY(drill.check({drill.account(scramUser, 0)}));

        QCOMPARE(drill.report(scramUser).deleted, count);
        QVERIFY(box.transcript.contains("UTF8"));
        QTEST(box.waits, "waits");
    }
}

void FetchRunTest::overAWideLineMailsCostAWindowForEvery4KiBOfCommands()
{
    CheckDrill drill;
    drill.mailbox().capabilities += "LOGIN-DELAY 60"; // All in one session.
    for (int i = 0; i < 1000; ++i)
        drill.mailbox().mails += CheckDrill::mail("u" + QByteArray::number(i));

    QVERIFY(drill.check({drill.account(home, 0)}));

    QCOMPARE(drill.report().deleted, 1000);
    QCOMPARE(drill.mailbox().windows, 4 + 3 + 3); // CAPA, USER, PASS, the listing; RETR; DELE with QUIT
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

void FetchRunTest::whatWasAlteredOnTheDiskIsNotDeleted()
{
    CheckDrill drill;
    fill(drill, {"a", "b"});
    QVERIFY(drill.check({drill.account(home)}));
    drill.alterMail(drill.account(home), "Subject: a\n\nHello\n", "Subject: a\n\nHallo\n");

    QVERIFY(drill.check({drill.account(home, 0)}));

    QCOMPARE(drill.mailbox().transcriptAfter("UIDL"), QByteArray("(in the ledger)\nDELE 2\nQUIT"));
    QCOMPARE(drill.mailbox().uidls(), QByteArrayList{"a"});
    QVERIFY(drill.report().error);
    QCOMPARE(drill.report().error->kind, Trouble::Kind::CopiesAltered);
    QCOMPARE(drill.report().error->count, 1);
    QCOMPARE(drill.report().error->detail, QStringLiteral("a"));
}

void FetchRunTest::aDiskWithLittleLeftKeepsTheMailOnTheServer()
{
    CheckDrill drill;
    SmallDisk disk(0);
    drill.useDisk(&disk);
    fill(drill, {"a", "b"});

    QVERIFY(drill.check({drill.account(home, 0)}));

    QVERIFY(drill.report().error && drill.report().error->kind == fetch::Trouble::Kind::DiskFull);
    QCOMPARE(drill.mailbox().uidls(), QByteArrayList({"a", "b"}));
    disk.leave(1'000'000'000);
    QVERIFY(drill.check({drill.account(home, 0)}));
    QVERIFY(!drill.report().error);
    QCOMPARE(drill.storedMails(drill.account(home)).size(), 2);
    QCOMPARE(drill.mailbox().uidls(), QByteArrayList());
}

void FetchRunTest::aCatalogueMadeAnewIsToldAndNothingIsDeleted()
{
    CheckDrill drill;
    fill(drill, {"a", "b"});
    QVERIFY(drill.check({drill.account(home)}));
    QFile catalogue(drill.profile().catalogueFile());
    QVERIFY(catalogue.open(QIODevice::WriteOnly) && catalogue.write(QByteArray(10'000, 'x')) == 10'000);
    catalogue.close();
    fill(drill, {"c"});

    QVERIFY(drill.check({drill.account(home, 0)}));

    QVERIFY(drill.report().notice && drill.report().notice->kind == Trouble::Kind::CatalogueRenewed);
    QVERIFY(drill.report().notice->detail.contains(QLatin1String(".damaged-")));
    QVERIFY(!drill.report().error);
    QCOMPARE(drill.mailbox().transcriptAfter("UIDL"), QByteArray("RETR 3\n(1 stored)\nQUIT"));
    QVERIFY(drill.check({drill.account(home, 0)}));
    QVERIFY(!drill.report().notice);
    QCOMPARE(drill.mailbox().uidls(), QByteArrayList());
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

void FetchRunTest::aSlowStorePausesALineWithAWholeWindowOfMails()
{
    const QByteArray body = QByteArray(998, 'x').append("\r\n").repeated(16);
    CheckDrill drill;
    for (int i = 0; i < 400; ++i)
        drill.mailbox().mails += CheckDrill::mail("u" + QByteArray::number(i), body);
    int pausesAtTheLast = 0;
    drill.mailbox().insteadOf["RETR 400"] = [&] {
        pausesAtTheLast = drill.mailbox().line()->pauses();
        drill.mailbox().line()->deliver("+OK\r\n" + drill.mailbox().mails.last().text + ".\r\n");
    };

    QVERIFY(drill.check({drill.account(home)}));

    QCOMPARE(pausesAtTheLast, 1); // Of 6.4 MB the store was given 4 MiB; the rest waited on the line.
    QVERIFY(!drill.report().error);
    QCOMPARE(drill.report().fetched, 400);
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
