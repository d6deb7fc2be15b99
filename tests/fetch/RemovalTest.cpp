// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CheckDrill.h"

#include <QTest>

using fetch::Trouble;
using Fate = store::KnownMessage::Fate;

/// DELE and the QUIT behind it: what is gone, what is not, and what nobody knows before the next check.
class RemovalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quitFollowsTheLastDeletionAtOnceWherePipeliningHolds_data();
    void quitFollowsTheLastDeletionAtOnceWherePipeliningHolds();
    void quitWaitsForTheLastOfManyDeletions();
    void aRefusedDeletionIsNoTrouble_data();
    void aRefusedDeletionIsNoTrouble();
    void aLineLostBeforeQuitIsAnsweredIsSettledByTheNextCheck_data();
    void aLineLostBeforeQuitIsAnsweredIsSettledByTheNextCheck();
    void aLineLostBeforeAnyAnswerIsTriedOnceMoreOneByOne();
    void withoutPipeliningALineLostAtTheOnlyDeletionIsToldToo();
    void aRefusedQuitLeavesAllOpen();
};

namespace {

const QString home = QStringLiteral("home");

void fill(CheckDrill &drill, const QByteArrayList &uidls)
{
    for (const QByteArray &uidl : uidls)
        drill.mailbox().mails.append(CheckDrill::mail(uidl));
}

/// One letter for each: S(tored), D(eleting), G(one).
QByteArray fates(CheckDrill &drill, const QByteArrayList &uidls)
{
    const store::KnownMail ledger = drill.ledger(drill.account(home));
    QByteArray letters;
    for (const QByteArray &uidl : uidls) {
        const Fate fate = ledger.value(*base::Uidl::parse(uidl)).fate;
        letters += store::isGone(fate) ? 'G' : fate == Fate::Deleting ? 'D' : 'S';
    }
    return letters;
}

} // namespace

void RemovalTest::quitFollowsTheLastDeletionAtOnceWherePipeliningHolds_data()
{
    QTest::addColumn<bool>("isOffered");
    QTest::addColumn<QByteArray>("behindTheLast");
    QTest::newRow("pipelined") << true << QByteArray("QUIT\r\n");
    QTest::newRow("one by one") << false << QByteArray();
}

void RemovalTest::quitFollowsTheLastDeletionAtOnceWherePipeliningHolds()
{
    QFETCH(bool, isOffered);
    CheckDrill drill;
    fill(drill, {"a", "b"});
    if (!isOffered)
        drill.mailbox().capabilities.removeAll("PIPELINING");
    QByteArray behindTheLast = "nothing was deleted";
    drill.mailbox().insteadOf["DELE 2"] = [&] {
        behindTheLast = drill.mailbox().line()->written();
        drill.mailbox().line()->deliver("+OK\r\n");
    };

    QVERIFY(drill.check({drill.account(home, 0)}));

    QTEST(behindTheLast, "behindTheLast");
    QCOMPARE(drill.mailbox().transcriptAfter("(in the ledger)"), QByteArray("DELE 1\nDELE 2\nQUIT"));
    QCOMPARE(drill.report().deleted, 2);
}

/// More than go out at once: QUIT is the last word all the same.
void RemovalTest::quitWaitsForTheLastOfManyDeletions()
{
    CheckDrill drill;
    for (int i = 0; i < 1500; ++i)
        fill(drill, {QByteArray::number(i)});
    drill.mailbox().capabilities += "LOGIN-DELAY 60"; // So that all go in one session.
    drill.mailbox().refused = {"DELE 1", "DELE 1500"};

    QVERIFY(drill.check({drill.account(home, 0)}));

    QCOMPARE(drill.mailbox().transcript.mid(drill.mailbox().transcript.size() - 2),
             (QByteArrayList{"DELE 1500", "QUIT"}));
    QCOMPARE(drill.report().deleted, 1498);
    QCOMPARE(drill.mailbox().uidls(), (QByteArrayList{"0", "1499"}));
}

void RemovalTest::aRefusedDeletionIsNoTrouble_data()
{
    QTest::addColumn<QByteArray>("refused");
    QTest::addColumn<QByteArrayList>("left");
    QTest::addColumn<QByteArray>("fates");
    QTest::newRow("the first") << QByteArray("DELE 1") << QByteArrayList{"a"} << QByteArray("DGG");
    QTest::newRow("one of them") << QByteArray("DELE 2") << QByteArrayList{"b"} << QByteArray("GDG");
    QTest::newRow("the last") << QByteArray("DELE 3") << QByteArrayList{"c"} << QByteArray("GGD");
    QTest::newRow("all") << QByteArray("DELE") << QByteArrayList{"a", "b", "c"} << QByteArray("DDD");
}

void RemovalTest::aRefusedDeletionIsNoTrouble()
{
    QFETCH(QByteArray, refused);
    QFETCH(QByteArrayList, left);
    CheckDrill drill;
    fill(drill, {"a", "b", "c"});
    drill.mailbox().refused = {refused};

    QVERIFY(drill.check({drill.account(home, 0)}));

    QVERIFY(!drill.report().error);
    QCOMPARE(drill.report().deleted, 3 - left.size());
    QCOMPARE(drill.report().remaining, left.size());
    QCOMPARE(drill.mailbox().uidls(), left);
    QTEST(fates(drill, {"a", "b", "c"}), "fates");
}

void RemovalTest::aLineLostBeforeQuitIsAnsweredIsSettledByTheNextCheck_data()
{
    QTest::addColumn<QByteArray>("lostAt");
    QTest::addColumn<bool>("wasCarriedOut");
    QTest::addColumn<QByteArray>("next");
    QTest::newRow("at QUIT, carried out") << QByteArray("QUIT") << true << QByteArray("QUIT");
    QTest::newRow("at QUIT, not") << QByteArray("QUIT") << false << QByteArray("(in the ledger)\nDELE 1\nDELE 2\nQUIT");
    QTest::newRow("at DELE, carried out") << QByteArray("DELE 2") << true << QByteArray("QUIT");
    QTest::newRow("at DELE, not") << QByteArray("DELE 2") << false
                                  << QByteArray("(in the ledger)\nDELE 1\nDELE 2\nQUIT");
}

void RemovalTest::aLineLostBeforeQuitIsAnsweredIsSettledByTheNextCheck()
{
    QFETCH(QByteArray, lostAt);
    QFETCH(bool, wasCarriedOut);
    CheckDrill drill;
    fill(drill, {"a", "b"});
    drill.mailbox().insteadOf["QUIT"] = [] {}; // Nobody is there to hear it.
    drill.mailbox().insteadOf[lostAt] = [&] {
        if (wasCarriedOut)
            drill.mailbox().mails.clear();
        drill.mailbox().line()->reset();
    };
    QVERIFY(drill.check({drill.account(home, 0)}));
    QVERIFY(drill.report().error);
    QCOMPARE(drill.report().deleted, 0);
    QCOMPARE(fates(drill, {"a", "b"}), QByteArray("DD"));
    drill.mailbox().insteadOf.clear();

    QVERIFY(drill.check({drill.account(home, 0)}));

    QVERIFY(!drill.report().error);
    QTEST(drill.mailbox().transcriptAfter("UIDL"), "next");
    QCOMPARE(fates(drill, {"a", "b"}), QByteArray("GG"));
    QCOMPARE(drill.storedMails(drill.account(home)).size(), 2);
}

/// As by a scanner that loses its way when QUIT comes with the only DELE.
void RemovalTest::aLineLostBeforeAnyAnswerIsTriedOnceMoreOneByOne()
{
    CheckDrill drill;
    fill(drill, {"a"});
    drill.mailbox().insteadOf["DELE 1"] = [&] {
        drill.mailbox().insteadOf.clear();
        drill.mailbox().line()->reset();
    };

    QVERIFY(drill.check({drill.account(home, 0)}));

    QVERIFY(!drill.report().error);
    QCOMPARE(drill.mailbox().transcript.count("PASS secret"), 2);
    QCOMPARE(drill.mailbox().uidls(), QByteArrayList());
    QCOMPARE(fates(drill, {"a"}), QByteArray("G"));
    QCOMPARE(drill.storedMails(drill.account(home)).size(), 1);
}

void RemovalTest::withoutPipeliningALineLostAtTheOnlyDeletionIsToldToo()
{
    CheckDrill drill;
    fill(drill, {"a"});
    drill.mailbox().capabilities.removeAll("PIPELINING");
    drill.mailbox().insteadOf["DELE 1"] = [&] { drill.mailbox().line()->reset(); };

    QVERIFY(drill.check({drill.account(home, 0)}));

    QCOMPARE(drill.report().error->kind, Trouble::Kind::ClosedByServer);
    QCOMPARE(drill.report().deleted, 0);
    QCOMPARE(fates(drill, {"a"}), QByteArray("D"));
}

void RemovalTest::aRefusedQuitLeavesAllOpen()
{
    CheckDrill drill;
    fill(drill, {"a", "b"});
    drill.mailbox().refused = {"QUIT"};

    QVERIFY(drill.check({drill.account(home, 0)}));

    QVERIFY(drill.report().error);
    QCOMPARE(drill.report().deleted, 0);
    QCOMPARE(fates(drill, {"a", "b"}), QByteArray("DD"));
    QCOMPARE(drill.mailbox().uidls(), (QByteArrayList{"a", "b"}));
}

QTEST_GUILESS_MAIN(RemovalTest)
#include "RemovalTest.moc"
