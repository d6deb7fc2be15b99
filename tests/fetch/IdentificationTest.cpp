// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CheckDrill.h"

#include <QTest>

using fetch::Trouble;
using Fate = store::KnownMessage::Fate;

/// Mailboxes of which the listing does not tell which message is which.
class IdentificationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutUidlMailComesOnce_data();
    void withoutUidlMailComesOnce();
    void withoutUidlMailIsComparedBeforeItGoes();
    void anotherMailOfTheSameHeaderAndSizeIsNotLost();
    void aComparisonThatIsBrokenOffIsMadeAgain();
    void sizesThatWanderBringNothingTwice();
    void anotherMailWithTheSameHeaderComes();
    void equalMailsAreTwo();
    void whatTopRefusesIsReadWhole();
    void whatNobodyGivesIsToldAndTheRestComes();
    void whatAServerNotesInTheHeaderChangesNothing();
    void crookedUniqueIdsCostNoMail_data();
    void crookedUniqueIdsCostNoMail();
    void aSecondOneOfTheSameNameIsAnother();
    void uidlMayComeLater();
    void aRenumberedMailboxIsNotFetchedAgain();
    void aRenumberedMailGoesByPolicy();
    void aLookAtARenumberedMailboxChangesNothing();
    void aBrokenOffIdentificationChangesNothing();
};

namespace {

const QString home = QStringLiteral("home");

ScriptedMailbox::Mail mail(const QByteArray &uidl, const QByteArray &subject, const QByteArray &body = "Hello\r\n")
{
    return {uidl, "Subject: " + subject + "\r\n\r\n" + body};
}

void rename(CheckDrill &drill, const QByteArrayList &uidls)
{
    for (qsizetype i = 0; i < uidls.size(); ++i)
        drill.mailbox().mails[i].uidl = uidls[i];
}

} // namespace

void IdentificationTest::withoutUidlMailComesOnce_data()
{
    QTest::addColumn<QByteArrayList>("refused");
    QTest::addColumn<QByteArrayList>("capabilities");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::newRow("told by TOP") << QByteArrayList{"UIDL"} << QByteArrayList{"TOP"}
                                 << QByteArray("TOP 1 0\nTOP 2 0\nRETR 1\nRETR 2\n(2 stored)\nQUIT")
                                 << QByteArray("TOP 1 0\nTOP 2 0\nQUIT");
    QTest::newRow("TOP that CAPA keeps to itself")
        << QByteArrayList{"UIDL", "CAPA"} << QByteArrayList()
        << QByteArray("TOP 1 0\nTOP 2 0\nRETR 1\nRETR 2\n(2 stored)\nQUIT") << QByteArray("TOP 1 0\nTOP 2 0\nQUIT");
    QTest::newRow("without TOP") << QByteArrayList{"UIDL", "TOP"} << QByteArrayList{"USER"}
                                 << QByteArray("TOP 1 0\nRETR 1\nRETR 2\nRETR 1\nRETR 2\n(2 stored)\nQUIT")
                                 << QByteArray("TOP 1 0\nRETR 1\nRETR 2\nQUIT");
}

void IdentificationTest::withoutUidlMailComesOnce()
{
    QFETCH(QByteArrayList, refused);
    QFETCH(QByteArrayList, capabilities);
    CheckDrill drill;
    drill.mailbox().mails = {mail("", "one"), mail("", "two")};
    drill.mailbox().refused = QSet<QByteArray>(refused.begin(), refused.end());
    drill.mailbox().capabilities = capabilities;

    QVERIFY(drill.check({drill.account(home)}));
    QTEST(drill.mailbox().transcriptAfter("UIDL"), "first");
    QVERIFY(drill.check({drill.account(home)}));

    QTEST(drill.mailbox().transcriptAfter("UIDL"), "second");
    QVERIFY(!drill.report().error);
    QCOMPARE(drill.storedMails(drill.account(home)),
             (QByteArrayList{"Subject: one\n\nHello\n", "Subject: two\n\nHello\n"}));
}

void IdentificationTest::withoutUidlMailIsComparedBeforeItGoes()
{
    CheckDrill drill;
    drill.mailbox().mails = {mail("", "one"), mail("", "two")};
    drill.mailbox().refused = {"UIDL"};
    QVERIFY(drill.check({drill.account(home)}));

    QVERIFY(drill.check({drill.account(home, 0)}));

    QCOMPARE(drill.mailbox().transcriptAfter("TOP 2 0"),
             QByteArray("RETR 1\nRETR 2\n(2 stored)\n(in the ledger)\nDELE 1\nDELE 2\nQUIT"));
    QCOMPARE(drill.report().fetched, 0);
    QCOMPARE(drill.report().deleted, 2);
    QCOMPARE(drill.storedMails(drill.account(home)).size(), 2);
}

/// The first was removed elsewhere before the second came: nothing but its body tells them apart.
void IdentificationTest::anotherMailOfTheSameHeaderAndSizeIsNotLost()
{
    constexpr qint64 day = 24 * 3'600'000;
    CheckDrill drill;
    drill.mailbox().mails = {mail("", "same", "Hello\r\n")};
    drill.mailbox().refused = {"UIDL"};
    QVERIFY(drill.check({drill.account(home, 3)}));
    drill.mailbox().mails = {mail("", "same", "Other\r\n")};
    drill.clock().advance(3 * day);

    QVERIFY(drill.check({drill.account(home, 3)}));

    QCOMPARE(drill.storedMails(drill.account(home)),
             (QByteArrayList{"Subject: same\n\nHello\n", "Subject: same\n\nOther\n"}));
    QCOMPARE(drill.report().fetched, 1);
    QCOMPARE(drill.mailbox().mails.size(), 1); // its three days begin now
    drill.clock().advance(3 * day);
    QVERIFY(drill.check({drill.account(home, 3)}));
    QVERIFY(drill.mailbox().mails.isEmpty());
    QCOMPARE(drill.storedMails(drill.account(home)).size(), 2);
}

void IdentificationTest::aComparisonThatIsBrokenOffIsMadeAgain()
{
    CheckDrill drill;
    drill.mailbox().mails = {mail("", "same")};
    drill.mailbox().refused = {"UIDL"};
    QVERIFY(drill.check({drill.account(home)}));
    drill.mailbox().insteadOf.insert("RETR 1", [&drill] { drill.mailbox().line()->reset(); });
    QVERIFY(drill.check({drill.account(home, 0)}));
    QVERIFY(drill.report().error);
    QCOMPARE(drill.mailbox().mails.size(), 1);
    drill.mailbox().insteadOf.clear();

    QVERIFY(drill.check({drill.account(home, 0)}));

    QVERIFY(drill.mailbox().mails.isEmpty());
    QCOMPARE(drill.report().fetched, 0);
    QCOMPARE(drill.storedMails(drill.account(home)).size(), 1);
}

void IdentificationTest::sizesThatWanderBringNothingTwice()
{
    CheckDrill drill;
    drill.mailbox().mails = {mail("", "one"), mail("", "two")};
    drill.mailbox().refused = {"UIDL"};
    QVERIFY(drill.check({drill.account(home)}));
    drill.mailbox().miscounted = 7;

    QVERIFY(drill.check({drill.account(home)}));
    QCOMPARE(drill.mailbox().transcriptAfter("TOP 2 0"), QByteArray("RETR 1\nRETR 2\n(2 stored)\nQUIT"));
    QCOMPARE(drill.report().fetched, 0);
    QVERIFY(drill.check({drill.account(home)}));

    QCOMPARE(drill.mailbox().transcriptAfter("TOP 2 0"), QByteArray("QUIT"));
    QCOMPARE(drill.storedMails(drill.account(home)).size(), 2);
}

void IdentificationTest::anotherMailWithTheSameHeaderComes()
{
    CheckDrill drill;
    drill.mailbox().mails = {mail("", "same")};
    drill.mailbox().refused = {"UIDL"};
    QVERIFY(drill.check({drill.account(home)}));
    drill.mailbox().mails = {mail("", "same", "Another body\r\n")}; // the first was removed elsewhere

    QVERIFY(drill.check({drill.account(home)}));

    QCOMPARE(drill.report().fetched, 1);
    QCOMPARE(drill.storedMails(drill.account(home)),
             (QByteArrayList{"Subject: same\n\nAnother body\n", "Subject: same\n\nHello\n"}));
}

void IdentificationTest::equalMailsAreTwo()
{
    CheckDrill drill;
    drill.mailbox().mails = {mail("", "same"), mail("", "same")};
    drill.mailbox().refused = {"UIDL"};
    QVERIFY(drill.check({drill.account(home)}));
    QCOMPARE(drill.storedMails(drill.account(home)).size(), 2);
    drill.mailbox().mails.removeFirst();
    QVERIFY(drill.check({drill.account(home)}));
    drill.mailbox().mails.append(mail("", "same", "Other\r\n"));

    QVERIFY(drill.check({drill.account(home)}));

    QCOMPARE(drill.mailbox().transcriptAfter("UIDL"), QByteArray("TOP 1 0\nTOP 2 0\nRETR 2\n(1 stored)\nQUIT"));
    QCOMPARE(drill.storedMails(drill.account(home)).size(), 3);
}

void IdentificationTest::whatTopRefusesIsReadWhole()
{
    CheckDrill drill;
    drill.mailbox().mails = {mail("", "one"), mail("", "two")};
    drill.mailbox().refused = {"UIDL", "TOP 2 0"};
    QVERIFY(drill.check({drill.account(home)}));
    QCOMPARE(drill.report().fetched, 2);
    drill.mailbox().refused = {"UIDL"};

    QVERIFY(drill.check({drill.account(home)}));

    QCOMPARE(drill.mailbox().transcriptAfter("UIDL"), QByteArray("TOP 1 0\nTOP 2 0\nQUIT"));
    QCOMPARE(drill.storedMails(drill.account(home)).size(), 2);
}

void IdentificationTest::whatNobodyGivesIsToldAndTheRestComes()
{
    CheckDrill drill;
    drill.mailbox().mails = {mail("", "one"), mail("", "two")};
    drill.mailbox().refused = {"UIDL", "TOP 1 0", "RETR 1"};

    QVERIFY(drill.check({drill.account(home, 0)}));

    QCOMPARE(drill.report().fetched, 1);
    QCOMPARE(drill.report().failed, 1);
    QCOMPARE(drill.report().error->kind, Trouble::Kind::MessagesRefused);
    QCOMPARE(drill.mailbox().mails.size(), 1);
}

void IdentificationTest::whatAServerNotesInTheHeaderChangesNothing()
{
    CheckDrill drill;
    drill.mailbox().mails = {mail("", "one")};
    drill.mailbox().refused = {"UIDL"};
    QVERIFY(drill.check({drill.account(home)}));
    drill.mailbox().mails[0].text = "Subject: one\r\nStatus: RO\r\nX-UIDL: 7\r\n folded\r\n\r\nHello\r\n";

    QVERIFY(drill.check({drill.account(home)}));

    QCOMPARE(drill.mailbox().transcriptAfter("UIDL"), QByteArray("TOP 1 0\nQUIT"));
    QVERIFY(drill.check({drill.account(home, 0)}));

    QCOMPARE(drill.storedMails(drill.account(home)).size(), 1);
    QVERIFY(drill.mailbox().mails.isEmpty());
}

void IdentificationTest::crookedUniqueIdsCostNoMail_data()
{
    QTest::addColumn<QByteArrayList>("uidls");
    QTest::newRow("empty") << QByteArrayList{"", "b"};
    QTest::newRow("the same") << QByteArrayList{"a", "a"};
    QTest::newRow("8-bit") << QByteArrayList{"\xe9\xff", "b"};
    QTest::newRow("too long") << QByteArrayList{QByteArray(600, 'a'), QByteArray(600, 'a')};
    QTest::newRow("longer than a line may be") << QByteArrayList{QByteArray(20'000, 'a'), "b"};
    QTest::newRow("two words") << QByteArrayList{"a b", "a c"};
    QTest::newRow("paths") << QByteArrayList{"../../etc/passwd", "/"};
    QTest::newRow("as we would name them") << QByteArrayList{"digest:aaa:1", "digest:aaa:1"};
}

void IdentificationTest::crookedUniqueIdsCostNoMail()
{
    QFETCH(QByteArrayList, uidls);
    CheckDrill drill;
    drill.mailbox().mails = {mail("", "one"), mail("", "two")};
    rename(drill, uidls);

    QVERIFY(drill.check({drill.account(home)}));
    QCOMPARE(drill.report().fetched, 2);
    QVERIFY(!drill.report().error);
    QVERIFY(drill.check({drill.account(home)}));

    QCOMPARE(drill.report().fetched, 0);
    QVERIFY(!drill.mailbox().transcriptAfter("UIDL").contains("RETR"));
    QCOMPARE(drill.storedMails(drill.account(home)).size(), 2);
}

void IdentificationTest::aSecondOneOfTheSameNameIsAnother()
{
    CheckDrill drill;
    drill.mailbox().mails = {mail("a", "one"), mail("b", "two")};
    QVERIFY(drill.check({drill.account(home)}));
    drill.mailbox().mails.prepend(mail("a", "three"));

    QVERIFY(drill.check({drill.account(home)}));

    QCOMPARE(drill.mailbox().transcriptAfter("UIDL"), QByteArray("TOP 1 0\nTOP 2 0\nRETR 1\n(1 stored)\nQUIT"));
    QCOMPARE(drill.ledger(drill.account(home)).value(*base::Uidl::parse("a")).fate, Fate::Stored);
    QCOMPARE(drill.storedMails(drill.account(home)).size(), 3);
}

void IdentificationTest::uidlMayComeLater()
{
    CheckDrill drill;
    drill.mailbox().mails = {mail("a", "one"), mail("b", "two")};
    drill.mailbox().refused = {"UIDL"};
    QVERIFY(drill.check({drill.account(home)}));
    drill.mailbox().refused.clear();

    QVERIFY(drill.check({drill.account(home)}));
    QCOMPARE(drill.mailbox().transcriptAfter("UIDL"), QByteArray("TOP 1 0\nTOP 2 0\nQUIT"));
    QVERIFY(drill.check({drill.account(home)}));

    QCOMPARE(drill.mailbox().transcriptAfter("UIDL"), QByteArray("QUIT"));
    QCOMPARE(drill.storedMails(drill.account(home)).size(), 2);
}

void IdentificationTest::aRenumberedMailboxIsNotFetchedAgain()
{
    CheckDrill drill;
    drill.mailbox().mails = {mail("1", "one"), mail("2", "two"), mail("3", "three")};
    QVERIFY(drill.check({drill.account(home)}));
    rename(drill, {"11", "12", "13"});
    drill.mailbox().mails.append(mail("14", "four"));

    QVERIFY(drill.check({drill.account(home)}));
    QCOMPARE(drill.mailbox().transcriptAfter("UIDL"),
             QByteArray("TOP 1 0\nTOP 2 0\nTOP 3 0\nTOP 4 0\nRETR 4\n(1 stored)\nQUIT"));
    QVERIFY(drill.check({drill.account(home)}));

    QCOMPARE(drill.mailbox().transcriptAfter("UIDL"), QByteArray("QUIT"));
    QCOMPARE(drill.storedMails(drill.account(home)).size(), 4);
    QCOMPARE(drill.ledger(drill.account(home)).value(*base::Uidl::parse("12")).fate, Fate::Stored);
    QCOMPARE(drill.ledger(drill.account(home)).value(*base::Uidl::parse("2")).fate, Fate::Vanished);
}

void IdentificationTest::aRenumberedMailGoesByPolicy()
{
    constexpr qint64 day = 24 * 3'600'000;
    CheckDrill drill;
    drill.mailbox().mails = {mail("1", "one")};
    QVERIFY(drill.check({drill.account(home, 3)}));
    drill.clock().advance(2 * day);
    rename(drill, {"11"});
    QVERIFY(drill.check({drill.account(home, 3)}));
    QCOMPARE(drill.mailbox().mails.size(), 1);
    drill.clock().advance(day);

    QVERIFY(drill.check({drill.account(home, 3)}));

    QCOMPARE(drill.mailbox().transcriptAfter("UIDL"), QByteArray("RETR 1\n(1 stored)\n(in the ledger)\nDELE 1\nQUIT"));
    QVERIFY(drill.mailbox().mails.isEmpty());
}

void IdentificationTest::aLookAtARenumberedMailboxChangesNothing()
{
    CheckDrill drill;
    drill.mailbox().mails = {mail("1", "one")};
    QVERIFY(drill.check({drill.account(home)}));
    rename(drill, {"11"});

    QVERIFY(drill.plan({drill.account(home, 0)}));

    QCOMPARE(drill.plans()[0].known, 1);
    QCOMPARE(drill.plans()[0].toDelete, 1);
    QCOMPARE(drill.ledger(drill.account(home)).size(), 1);
}

void IdentificationTest::aBrokenOffIdentificationChangesNothing()
{
    CheckDrill drill;
    drill.mailbox().mails = {mail("1", "one"), mail("2", "two")};
    QVERIFY(drill.check({drill.account(home)}));
    rename(drill, {"11", "12"});
    drill.mailbox().insteadOf["TOP 2 0"] = [&drill] { drill.mailbox().line()->reset(); };

    QVERIFY(drill.check({drill.account(home)}));
    QVERIFY(drill.report().error);
    QCOMPARE(drill.ledger(drill.account(home)).value(*base::Uidl::parse("1")).fate, Fate::Stored);
    drill.mailbox().insteadOf.clear();
    QVERIFY(drill.check({drill.account(home)}));

    QCOMPARE(drill.storedMails(drill.account(home)).size(), 2);
}

QTEST_GUILESS_MAIN(IdentificationTest)
#include "IdentificationTest.moc"
