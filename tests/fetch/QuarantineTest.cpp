// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CheckDrill.h"

#include <QTest>

using fetch::Trouble;
using Fate = store::KnownMessage::Fate;

/// One bad message stops nothing.
class QuarantineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsRefusedTwiceIsNotAskedForAgain();
    void tryingAgainBringsWhatComesByThen();
    void whatBreaksTheLineIsPassedBy_data();
    void whatBreaksTheLineIsPassedBy();
    void whatBreaksTheLineComesLast();
    void aLineThatDropsBetweenMessagesBlamesNone();
    void cancellingBlamesNone();
    void whatIsTooLargeStaysAndIsCounted();
    void aHigherLimitBringsIt();
};

namespace {

const QString home = QStringLiteral("home");

void fill(CheckDrill &drill, const QByteArrayList &uidls)
{
    for (const QByteArray &uidl : uidls)
        drill.mailbox().mails.append(CheckDrill::mail(uidl));
}

store::KnownMessage ledgerOf(CheckDrill &drill, const QByteArray &uidl)
{
    return drill.ledger(drill.account(home)).value(*base::Uidl::parse(uidl));
}

} // namespace

void QuarantineTest::whatIsRefusedTwiceIsNotAskedForAgain()
{
    CheckDrill drill;
    fill(drill, {"a", "b", "c"});
    drill.mailbox().refused = {"RETR 2"};
    QVERIFY(drill.check({drill.account(home)}));
    QCOMPARE(ledgerOf(drill, "b").failures, 1);
    QVERIFY(drill.check({drill.account(home)}));
    QCOMPARE(drill.mailbox().transcriptAfter("UIDL"), QByteArray("RETR 2\nQUIT"));
    QCOMPARE(drill.report().failed, 1);
    fill(drill, {"d"});

    QVERIFY(drill.check({drill.account(home)}));

    QCOMPARE(drill.mailbox().transcriptAfter("UIDL"), QByteArray("RETR 4\n(1 stored)\nQUIT"));
    QCOMPARE(drill.report().failed, 0);
    QCOMPARE(drill.report().quarantined, 1);
    QCOMPARE(drill.report().error->kind, Trouble::Kind::MessagesRefused);
    QCOMPARE(drill.report().error->count, 1);
    QCOMPARE(drill.report().error->detail, QStringLiteral("b"));
}

void QuarantineTest::tryingAgainBringsWhatComesByThen()
{
    CheckDrill drill;
    fill(drill, {"a", "b"});
    drill.mailbox().refused = {"RETR 1", "RETR 2"};
    for (int check = 0; check < 2; ++check)
        QVERIFY(drill.check({drill.account(home)}));
    drill.mailbox().refused = {"RETR 2"};

    QVERIFY(drill.retry({drill.account(home)}));

    QCOMPARE(drill.report().fetched, 1);
    QCOMPARE(drill.report().failed, 1);
    QCOMPARE(ledgerOf(drill, "a").failures, 0);
    QVERIFY(drill.check({drill.account(home)}));
    QCOMPARE(drill.mailbox().transcriptAfter("UIDL"), QByteArray("QUIT"));
    QCOMPARE(drill.report().quarantined, 1);
}

void QuarantineTest::whatBreaksTheLineIsPassedBy_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("checks");
    QTest::newRow("the line is lost") << QByteArray("+OK\r\nSubject: b\r\n\r\nHal") << 5;
    QTest::newRow("nonsense") << QByteArray("what?\r\n") << 2;
}

void QuarantineTest::whatBreaksTheLineIsPassedBy()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, checks);
    CheckDrill drill;
    fill(drill, {"a", "b", "c"});
    drill.mailbox().insteadOf["RETR 2"] = [&] {
        drill.mailbox().line()->deliver(answer);
        if (answer.startsWith("+OK\r\nSubject"))
            drill.mailbox().line()->reset();
    };
    for (int check = 0; check < checks; ++check) {
        QVERIFY(drill.check({drill.account(home, 0)}));
        QVERIFY(drill.report().error->kind != Trouble::Kind::MessagesRefused);
    }

    QVERIFY(drill.check({drill.account(home, 0)}));

    QCOMPARE(drill.report().error->kind, Trouble::Kind::MessagesRefused);
    QCOMPARE(drill.report().quarantined, 1);
    QCOMPARE(drill.mailbox().uidls(), QByteArrayList{"b"});
    QCOMPARE(drill.storedMails(drill.account(home)).size(), 2);
}

void QuarantineTest::whatBreaksTheLineComesLast()
{
    CheckDrill drill;
    fill(drill, {"a", "b", "c"});
    drill.mailbox().capabilities = {"USER", "UIDL"}; // nothing else that could be to blame
    drill.mailbox().insteadOf["RETR 1"] = [&drill] { drill.mailbox().line()->deliver("what?\r\n"); };
    QVERIFY(drill.check({drill.account(home)}));

    QVERIFY(drill.check({drill.account(home)}));

    QCOMPARE(drill.mailbox().transcriptAfter("UIDL"), QByteArray("RETR 2\nRETR 3\nRETR 1\n(2 stored)"));
    QCOMPARE(drill.storedMails(drill.account(home)).size(), 2);
}

void QuarantineTest::aLineThatDropsBetweenMessagesBlamesNone()
{
    CheckDrill drill;
    fill(drill, {"a"});
    drill.mailbox().insteadOf["RETR 1"] = [&drill] { drill.mailbox().line()->reset(); };
    QVERIFY(drill.check({drill.account(home)}));
    QVERIFY(drill.report().error);

    QCOMPARE(ledgerOf(drill, "a").failures, 0);
}

void QuarantineTest::cancellingBlamesNone()
{
    CheckDrill drill;
    fill(drill, {"a"});
    const store::Account account = drill.account(home);
    drill.mailbox().insteadOf["RETR 1"] = [&] {
        drill.mailbox().line()->deliver("+OK\r\nSubject: a\r\n\r\nHal");
        drill.mailCheck().cancel(account.id);
    };
    QVERIFY(drill.check({account}));

    QCOMPARE(drill.report().error->kind, Trouble::Kind::Cancelled);
    QCOMPARE(ledgerOf(drill, "a").failures, 0);
}

void QuarantineTest::whatIsTooLargeStaysAndIsCounted()
{
    CheckDrill drill;
    drill.mailbox().mails = {CheckDrill::mail("a"), CheckDrill::mail("b", QByteArray(1'000, 'x') + "\r\n")};
    store::Account account = drill.account(home, 0);
    account.maxBytes = 500;

    for (int check = 0; check < 2; ++check)
        QVERIFY(drill.check({account}));

    QVERIFY(!drill.report().error);
    QCOMPARE(drill.report().skipped, 1);
    QCOMPARE(drill.report().remaining, 1);
    QCOMPARE(drill.mailbox().uidls(), QByteArrayList{"b"});
    QCOMPARE(ledgerOf(drill, "b").fate, Fate::Skipped);
    QCOMPARE(ledgerOf(drill, "b").failures, 0);
}

void QuarantineTest::aHigherLimitBringsIt()
{
    CheckDrill drill;
    drill.mailbox().mails = {CheckDrill::mail("b", QByteArray(1'000, 'x') + "\r\n")};
    store::Account account = drill.account(home);
    account.maxBytes = 500;
    QVERIFY(drill.check({account}));
    account.maxBytes = 5'000;

    QVERIFY(drill.check({account}));

    QCOMPARE(drill.report().fetched, 1);
    QCOMPARE(drill.report().skipped, 0);
    QCOMPARE(drill.storedMails(account).size(), 1);
}

QTEST_GUILESS_MAIN(QuarantineTest)
#include "QuarantineTest.moc"
