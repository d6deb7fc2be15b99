// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/DigestName.h"
#include "support/CheckDrill.h"

#include <QTest>

using First = base::AccountPolicy::First;

/// What comes of the mail that is there when an account is checked for the first time.
class FirstContactTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromNowOnWhatIsThereStaysAndIsNoted();
    void anEmptyMailboxIsAFirstContactToo();
    void whatWasImportedIsNoContact();
    void anEmptyMailboxIsNotMetTwice_data();
    void anEmptyMailboxIsNotMetTwice();
    void whatWasLeftComesWhenAllIsWanted();
    void aNewMailUnderTheNameOfOneThatWasLeftComes();
    void whatIsListedElsewhereWasNotLeft();
    void theLastDaysAreToldByWhenTheServerGotTheMail_data();
    void theLastDaysAreToldByWhenTheServerGotTheMail();
    void aHundredInARowThatAreTooOldSuffice();
    void whereThereIsNoTopAllComes();
    void aPlanSaysWhatWouldBeLeftAndLeavesNoMark();
};

namespace {

const QString home = QStringLiteral("home");

store::Account accountThat(const CheckDrill &drill, First first, int days = 0)
{
    store::Account account = drill.account(home);
    account.policy.first = first;
    account.policy.firstDays = days;
    return account;
}

/// The drill's day is 24 November 2026.
ScriptedMailbox::Mail mailWith(const QByteArray &uidl, const QByteArray &fields)
{
    return {uidl, fields + "Subject: " + uidl + "\r\n\r\nHello\r\n"};
}

} // namespace

void FirstContactTest::fromNowOnWhatIsThereStaysAndIsNoted()
{
    CheckDrill drill;
    drill.mailbox().mails = {CheckDrill::mail("a"), CheckDrill::mail("b")};
    const store::Account account = accountThat(drill, First::FromNow);

    QVERIFY(drill.check({account}));
    QCOMPARE(drill.report().fetched, 0);
    QCOMPARE(drill.report().fromBefore, 2);
    QVERIFY(!drill.report().error);
    QVERIFY(drill.ledger(account).value(*base::Uidl::parse("a")).isFromBefore);
    drill.mailbox().mails += CheckDrill::mail("c");
    QVERIFY(drill.check({account}));

    QCOMPARE(drill.storedMails(account), QByteArrayList{"Subject: c\n\nHello\n"});
    QCOMPARE(drill.report().skipped, 2);
}

void FirstContactTest::anEmptyMailboxIsAFirstContactToo()
{
    CheckDrill drill;
    const store::Account account = accountThat(drill, First::FromNow);
    QVERIFY(drill.check({account}));
    drill.mailbox().mails = {CheckDrill::mail("a")};

    QVERIFY(drill.check({account}));

    QCOMPARE(drill.report().fetched, 1);
}

void FirstContactTest::whatWasImportedIsNoContact()
{
    CheckDrill drill;
    const store::Account account = accountThat(drill, First::FromNow);
    const base::Uidl imported = base::Uidl::ofDigest(QByteArray(32, 'h'), 1, store::DigestName::import);
    {
        store::MessageStore store(drill.profile(), account, drill.clock());
        store.open();
        store.begin(base::MessageNumber(1), imported);
        store.append(base::MessageNumber(1), "Subject: i\r\n\r\nHello\r\n");
        store.finish(base::MessageNumber(1));
        store.flush();
        store.recordImported({imported});
        store.close(store::MessageStore::Closing::Settled);
    }
    drill.mailbox().mails = {CheckDrill::mail("a"), CheckDrill::mail("b")};

    QVERIFY(drill.check({account}));

    QCOMPARE(drill.report().fromBefore, 2);
    QCOMPARE(drill.report().fetched, 0);
}

void FirstContactTest::anEmptyMailboxIsNotMetTwice_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<quint16>("port");
    QTest::addColumn<bool>("areNotesLost");
    QTest::addColumn<int>("fetched");
    QTest::newRow("another port") << QStringLiteral("localhost") << quint16(1110) << false << 1;
    QTest::newRow("notes of the server lost") << QStringLiteral("localhost") << quint16(995) << true << 1;
    QTest::newRow("another mailbox") << QStringLiteral("127.0.0.1") << quint16(995) << false << 0;
}

void FirstContactTest::anEmptyMailboxIsNotMetTwice()
{
    QFETCH(QString, host);
    QFETCH(quint16, port);
    QFETCH(bool, areNotesLost);
    CheckDrill drill;
    store::Account account = accountThat(drill, First::FromNow);
    QVERIFY(drill.check({account}));
    drill.mailbox().mails = {CheckDrill::mail("a")};
    account.server.host = host;
    account.server.port = port;
    QCOMPARE(areNotesLost && QFile::remove(drill.profile().serverNotesFile()), areNotesLost);

    QVERIFY(drill.check({account}));

    QVERIFY(!drill.report().error);
    QTEST(drill.report().fetched, "fetched");
}

void FirstContactTest::whatWasLeftComesWhenAllIsWanted()
{
    CheckDrill drill;
    drill.mailbox().mails = {CheckDrill::mail("a")};
    QVERIFY(drill.check({accountThat(drill, First::FromNow)}));

    QVERIFY(drill.check({accountThat(drill, First::All)}));

    QCOMPARE(drill.report().fetched, 1);
    QCOMPARE(drill.report().skipped, 0);
}

/// Some servers give the unique-id of a deleted mail to the next one.
void FirstContactTest::aNewMailUnderTheNameOfOneThatWasLeftComes()
{
    CheckDrill drill;
    drill.mailbox().mails = {CheckDrill::mail("a"), CheckDrill::mail("b")};
    const store::Account account = accountThat(drill, First::FromNow);
    QVERIFY(drill.check({account}));
    drill.mailbox().mails = {CheckDrill::mail("b")};
    QVERIFY(drill.check({account}));
    drill.mailbox().mails += CheckDrill::mail("a", "New\r\n");

    QVERIFY(drill.check({account}));

    QCOMPARE(drill.storedMails(account), QByteArrayList{"Subject: a\n\nNew\n"});
    QCOMPARE(drill.report().fromBefore, 1);
}

void FirstContactTest::whatIsListedElsewhereWasNotLeft()
{
    CheckDrill drill;
    drill.mailbox().mails = {CheckDrill::mail("1")};
    store::Account account = accountThat(drill, First::FromNow);
    QVERIFY(drill.check({account}));
    drill.mailbox().mails = {CheckDrill::mail("1", "Another\r\n")};
    account.server.host = QStringLiteral("127.0.0.1");

    QVERIFY(drill.check({account}));

    QVERIFY(!drill.report().error);
    QCOMPARE(drill.storedMails(account), QByteArrayList{"Subject: 1\n\nAnother\n"});
}

void FirstContactTest::theLastDaysAreToldByWhenTheServerGotTheMail_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<int>("fetched");
    const auto row = [](const char *name, const char *fields, int fetched) {
        QTest::newRow(name) << QByteArray(fields) << fetched;
    };
    row("got today", "Received: from a by b; Tue, 24 Nov 2026 01:00:00 +0000\r\n", 1);
    row("got ten days ago", "Received: from a by b; Sat, 14 Nov 2026 01:00:00 +0000\r\n", 0);
    row("written long ago, got today",
        "Received: from a by b;\r\n Tue, 24 Nov 2026 01:00:00 +0000\r\nDate: Sat, 1 Jan 2000 00:00:00 +0000\r\n", 1);
    row("sent by others long ago, got today",
        "Received: by b; Tue, 24 Nov 2026 01:00:00 +0000\r\nReceived: by a; Sat, 1 Jan 2000 00:00:00 +0000\r\n", 1);
    row("only the sender's date, young", "Date: Mon, 23 Nov 2026 10:00:00 +0900\r\n", 1);
    row("only the sender's date, old", "Date: Sat, 1 Jan 2000 00:00:00 +0000\r\n", 0);
    row("no date that can be read", "Date: yesterday\r\n", 1);
}

void FirstContactTest::theLastDaysAreToldByWhenTheServerGotTheMail()
{
    QFETCH(QByteArray, fields);
    CheckDrill drill;
    drill.mailbox().mails = {mailWith("a", fields)};

    QVERIFY(drill.check({accountThat(drill, First::LastDays, 7)}));

    QTEST(drill.report().fetched, "fetched");
    QCOMPARE(drill.report().fromBefore, 1 - drill.report().fetched);
}

void FirstContactTest::aHundredInARowThatAreTooOldSuffice()
{
    const QByteArray old = "Date: Sat, 1 Jan 2000 00:00:00 +0000\r\n";
    const QByteArray young = "Date: Tue, 24 Nov 2026 01:00:00 +0000\r\n";
    CheckDrill drill;
    for (int i = 1; i <= 300; ++i)
        drill.mailbox().mails += mailWith("u" + QByteArray::number(i), i == 250 || i == 20 ? young : old);

    QVERIFY(drill.check({accountThat(drill, First::LastDays, 7)}));

    QVERIFY(drill.mailbox().transcript.contains("RETR 250"));
    QVERIFY(drill.mailbox().transcript.contains("TOP 150 0"));
    QVERIFY(!drill.mailbox().transcript.contains("TOP 20 0"));
    QCOMPARE(drill.report().fetched, 1);
    QCOMPARE(drill.report().fromBefore, 299);
}

void FirstContactTest::whereThereIsNoTopAllComes()
{
    const QByteArray old = "Date: Sat, 1 Jan 2000 00:00:00 +0000\r\n";
    CheckDrill drill;
    drill.mailbox().capabilities = {"USER", "UIDL"};
    drill.mailbox().refused = {"TOP"};
    drill.mailbox().mails = {mailWith("a", old), mailWith("b", old)};

    QVERIFY(drill.check({accountThat(drill, First::LastDays, 7)}));

    QCOMPARE(drill.mailbox().transcriptAfter("UIDL"), QByteArray("TOP 2 0\nRETR 1\nRETR 2\n(2 stored)\nQUIT"));
}

void FirstContactTest::aPlanSaysWhatWouldBeLeftAndLeavesNoMark()
{
    CheckDrill drill;
    drill.mailbox().mails = {CheckDrill::mail("a"), CheckDrill::mail("b")};

    QVERIFY(drill.plan({accountThat(drill, First::FromNow)}));

    QCOMPARE(drill.plans().last().fromBefore, 2);
    QCOMPARE(drill.plans().last().toFetch, 0);
    QVERIFY(drill.check({accountThat(drill, First::All)}));
    QCOMPARE(drill.report().fetched, 2);
}

QTEST_GUILESS_MAIN(FirstContactTest)
#include "FirstContactTest.moc"
