// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/ClockTrust.h"
#include "support/CheckDrill.h"

#include <QTest>

/// A clock that has jumped deletes nothing for its age before a person has said that it is right.
class ClockTrustTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aJumpIsDoubted_data();
    void aJumpIsDoubted();
    void aClockThatWasDoubtedIsTrustedAfterADay_data();
    void aClockThatWasDoubtedIsTrustedAfterADay();
    void afterAJumpNothingIsDeletedForItsAge();
    void onceItIsSaidToBeRightMailGoes();
    void otherReasonsAreNoMatterOfTheClock();
    void mailThatCameUnderAClockSetBackIsNotOldLater();
    void aClockSetBackIsCalledThat();
    void aPlanDoubtsAndSettlesNothing();
};

namespace {

constexpr qint64 hour = 3'600'000;
constexpr qint64 day = 24 * hour;
const QDateTime last = QDateTime::fromString(QStringLiteral("2026-11-24T09:00:00Z"), Qt::ISODate);
const QString home = QStringLiteral("home");

store::ServerNotes notesOf(const QDateTime &clockAt)
{
    store::ServerNotes notes;
    notes.clockAt = clockAt;
    return notes;
}

/// One mail is here, stored at the drill's beginning.
void fetchOne(CheckDrill &drill)
{
    drill.mailbox().mails = {CheckDrill::mail("a")};
    QVERIFY(drill.check({drill.account(home, 30)}));
    drill.clock().advance(6 * day);
    QVERIFY(drill.check({drill.account(home, 30)}));
}

} // namespace

void ClockTrustTest::aJumpIsDoubted_data()
{
    QTest::addColumn<QDateTime>("before");
    QTest::addColumn<qint64>("moved"); // seconds
    QTest::addColumn<qint64>("days");
    const qint64 week = 7 * 86'400;
    const qint64 most = 8 * 86'400;
    QTest::newRow("the first check") << QDateTime() << qint64(0) << qint64(0);
    QTest::newRow("ten minutes") << last << qint64(600) << qint64(0);
    QTest::newRow("a timer once a week, late") << last << week + 14 * 3'600 << qint64(0);
    QTest::newRow("eight days") << last << most << qint64(0);
    QTest::newRow("more than eight days") << last << most + 1 << qint64(8);
    QTest::newRow("ten years") << last << qint64(3652) * 86'400 << qint64(3652);
    QTest::newRow("an hour back") << last << qint64(-3600) << qint64(0);
    QTest::newRow("a week back") << last << -week << qint64(0);
    QTest::newRow("ten years back") << last << qint64(-3652) * 86'400 << qint64(-3652);
}

void ClockTrustTest::aJumpIsDoubted()
{
    QFETCH(QDateTime, before);
    QFETCH(qint64, moved);

    const fetch::ClockTrust trust(notesOf(before), last.addSecs(moved));

    QTEST(trust.days(), "days");
}

void ClockTrustTest::aClockThatWasDoubtedIsTrustedAfterADay_data()
{
    QTest::addColumn<int>("jump");        // days
    QTest::addColumn<QList<int>>("then"); // hours after the jump, one check each
    QTest::addColumn<bool>("isInDoubt");  // in the last of them
    QTest::newRow("at once") << 20 << QList<int>{0} << true;
    QTest::newRow("every hour, not yet a day") << 20 << QList<int>{1, 8, 16, 23} << true;
    QTest::newRow("a day later") << 20 << QList<int>{1, 24} << false;
    QTest::newRow("and from then on") << 20 << QList<int>{24, 25} << false;
    QTest::newRow("once a day") << 20 << QList<int>{25} << false;
    QTest::newRow("days later, and nobody knows what was between") << 20 << QList<int>{72} << true;
    QTest::newRow("a second jump within the week") << 20 << QList<int>{1, 6 * 24} << true;
    QTest::newRow("steadily from that one on") << 20 << QList<int>{1, 6 * 24, 6 * 24 + 20, 7 * 24 + 1} << false;
    QTest::newRow("back a little, and steadily from there on") << 20 << QList<int>{10, 5, 20} << true;
    QTest::newRow("only long after, which is the next jump") << 20 << QList<int>{20 * 24} << true;
    QTest::newRow("set right again") << 20 << QList<int>{1, -20 * 24} << false;
    QTest::newRow("back: never by itself") << -20 << QList<int>{1, 24, 48} << true;
    QTest::newRow("back, and right again") << -20 << QList<int>{1, 20 * 24} << false;
}

void ClockTrustTest::aClockThatWasDoubtedIsTrustedAfterADay()
{
    QFETCH(int, jump);
    QFETCH(QList<int>, then);
    store::ServerNotes notes = notesOf(last);
    fetch::ClockTrust trust;

    then.prepend(0);
    for (const int hours : then) {
        const QDateTime now = last.addDays(jump).addSecs(hours * 3600);
        trust = fetch::ClockTrust(notes, now);
        trust.note(notes, now);
    }

    QTEST(trust.isInDoubt(), "isInDoubt");
}

void ClockTrustTest::afterAJumpNothingIsDeletedForItsAge()
{
    CheckDrill drill;
    fetchOne(drill);
    drill.clock().advance(3652 * day);

    QVERIFY(drill.check({drill.account(home, 30)}));

    QCOMPARE(drill.mailbox().uidls(), QByteArrayList{"a"});
    QCOMPARE(drill.report().heldBack.mails, 1);
    QCOMPARE(drill.report().heldBack.days, 3652);
    QVERIFY(!drill.report().error);
    QVERIFY(drill.check({drill.account(home, 30)})); // Asking once more changes nothing.
    QCOMPARE(drill.mailbox().uidls(), QByteArrayList{"a"});
}

void ClockTrustTest::onceItIsSaidToBeRightMailGoes()
{
    CheckDrill drill;
    fetchOne(drill);
    drill.clock().advance(40 * day);
    QVERIFY(drill.check({drill.account(home, 30)}));

    QVERIFY(drill.checkByRightClock({drill.account(home, 30)}));

    QCOMPARE(drill.mailbox().uidls(), QByteArrayList());
    QCOMPARE(drill.report().heldBack.mails, 0);
}

void ClockTrustTest::otherReasonsAreNoMatterOfTheClock()
{
    CheckDrill drill;
    fetchOne(drill);
    drill.clock().advance(40 * day);

    QVERIFY(drill.check({drill.account(home, 0)}));

    QCOMPARE(drill.mailbox().uidls(), QByteArrayList());
    QCOMPARE(drill.report().heldBack.mails, 0);
}

void ClockTrustTest::mailThatCameUnderAClockSetBackIsNotOldLater()
{
    CheckDrill drill;
    fetchOne(drill);
    drill.clock().advance(-3652 * day);
    drill.mailbox().mails += CheckDrill::mail("b");
    QVERIFY(drill.check({drill.account(home, 30)}));
    drill.clock().advance(3652 * day + hour);

    QVERIFY(drill.check({drill.account(home, 30)}));

    QCOMPARE(drill.mailbox().uidls(), (QByteArrayList{"a", "b"}));
    QCOMPARE(drill.report().heldBack.mails, 0);
    QCOMPARE(drill.ledger(drill.account(home)).value(*base::Uidl::parse("b")).storedAt, last.addDays(6));
}

void ClockTrustTest::aClockSetBackIsCalledThat()
{
    using Kind = fetch::Trouble::Kind;
    QCOMPARE(fetch::troubleOf(fetch::HeldBack{3, 10}, home).kind, Kind::ClockJumped);
    QCOMPARE(fetch::troubleOf(fetch::HeldBack{3, -10}, home).kind, Kind::ClockSetBack);
    QCOMPARE(fetch::troubleOf(fetch::HeldBack{3, -10}, home).detail, QStringLiteral("10"));
}

void ClockTrustTest::aPlanDoubtsAndSettlesNothing()
{
    CheckDrill drill;
    fetchOne(drill);
    drill.clock().advance(40 * day);
    QVERIFY(drill.plan({drill.account(home, 30)}));
    QCOMPARE(drill.plans().last().heldBack.mails, 1);
    QCOMPARE(drill.plans().last().toDelete, 0);
    drill.clock().advance(2 * day);

    QVERIFY(drill.check({drill.account(home, 30)}));

    QCOMPARE(drill.mailbox().uidls(), QByteArrayList{"a"});
}

QTEST_GUILESS_MAIN(ClockTrustTest)
#include "ClockTrustTest.moc"
