// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CheckDrill.h"

#include <QTest>

using fetch::Trouble;

class MailCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRefusedPasswordIsTriedOnceOnly();
    void oneAccountsTroubleLeavesTheOtherAlone();
    void theSameAccountIsNotCheckedTwiceAtOnce();
    void nothingToCheckEndsAtOnce();
};

namespace {

const QString home = QStringLiteral("home");
const QString work = QStringLiteral("work");

} // namespace

void MailCheckTest::aRefusedPasswordIsTriedOnceOnly()
{
    CheckDrill drill;
    drill.mailbox().mails = {CheckDrill::mail("a")};
    drill.mailbox().refused = {"PASS secret"};

    QVERIFY(drill.check({drill.account(home)}));

    QCOMPARE(drill.report().error->kind, Trouble::Kind::PasswordRefused);
    QCOMPARE(drill.mailbox().transcript.count("PASS secret"), 1);
    QCOMPARE(drill.mailbox().transcript.count("USER home"), 1);
}

void MailCheckTest::oneAccountsTroubleLeavesTheOtherAlone()
{
    CheckDrill drill;
    drill.mailbox(home).mails = {CheckDrill::mail("a")};
    drill.mailbox(work).mails = {CheckDrill::mail("a"), CheckDrill::mail("b")};
    drill.mailbox(home).insteadOf["RETR 1"] = [&drill] { drill.mailbox(home).line()->deliver("what?\r\n"); };

    QVERIFY(drill.check({drill.account(home), drill.account(work)}));

    QCOMPARE(drill.report(home).error->kind, Trouble::Kind::Protocol);
    QCOMPARE(drill.report(home).fetched, 0);
    QVERIFY(!drill.report(work).error);
    QCOMPARE(drill.report(work).fetched, 2);
    QCOMPARE(drill.storedMails(drill.account(work)).size(), 2);
}

void MailCheckTest::theSameAccountIsNotCheckedTwiceAtOnce()
{
    CheckDrill drill;
    const store::Account account = drill.account(home);
    drill.mailbox().mails = {CheckDrill::mail("a")};
    drill.mailbox().insteadOf["RETR 1"] = [&] {
        drill.mailCheck().check({account});
        drill.mailbox().line()->deliver("+OK\r\nSubject: a\r\n\r\n.\r\n");
    };

    QVERIFY(drill.check({account, account}));

    QCOMPARE(drill.mailbox().transcript.count("USER home"), 1);
    QVERIFY(!drill.report().error);
    QCOMPARE(drill.report().fetched, 1);
}

void MailCheckTest::nothingToCheckEndsAtOnce()
{
    CheckDrill drill;
    QVERIFY(drill.check({}));
}

QTEST_GUILESS_MAIN(MailCheckTest)
#include "MailCheckTest.moc"
