// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/MessageName.h"
#include "store/RecordReader.h"
#include "support/CheckDrill.h"

#include <QDir>
#include <QTest>

/// Mail that is larger than its account takes: its header comes at once, and the rest when it may.
class HeaderOnlyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheHeaderComesAndIsAskedForOnce();
    void whatIsSmallComesBeforeAnyHeader();
    void aRaisedLimitBringsItWholeInThePlaceOfItsHeader();
    void onRequestItComesWhole();
    void whatIsAskedForDuringACheckComesBehindIt();
    void whatHasGoneKeepsItsHeaderAndSaysSo();
    void whatComesBackIsThereAgain();
    void underAnotherUniqueIdItIsTheSameHeader();
    void underAnotherUniqueIdTheWholeMailTakesItsPlace();
    void noRuleDeletesIt_data();
    void noRuleDeletesIt();
    void aServerWithoutTopIsNotAsked();
    void aRefusedHeaderIsAskedForAgainOnRequestOnly();
    void aServerThatKnowsNeitherCapaNorTopIsAskedOnce();
    void aLineThatBreaksInTheMidstOfAHeaderLosesNothing();
    void aPlanCountsThemAndAsksForNone();
};

namespace {

const QString home = QStringLiteral("home");
const QByteArray large(3000, 'x');

ScriptedMailbox::Mail largeMail(const QByteArray &uidl)
{
    return {uidl,
            "From: A <a@b.example>\r\nSubject: " + uidl + "\r\nMessage-ID: <" + uidl + "@b>\r\n\r\n" + large + "\r\n"};
}

store::Account accountWithLimit(const CheckDrill &drill)
{
    store::Account account = drill.account(home);
    account.maxBytes = 1000;
    return account;
}

QList<store::MessageRecord> records(const CheckDrill &drill)
{
    QList<store::MessageRecord> all;
    const auto add = [&all](const store::MessageRecord &record) { all += record; };
    Q_UNUSED(store::RecordReader(drill.profile()).each({}, -1, add).isOk())
    return all;
}

QStringList headFiles(const CheckDrill &drill, const store::Account &account)
{
    return QDir(drill.profile().accountFolder(account.id) + QLatin1String("/heads")).entryList(QDir::Files);
}

qsizetype asked(CheckDrill &drill, const QByteArray &command)
{
    return drill.mailbox().transcript.count(command);
}

store::KnownMessage::Head headOf(CheckDrill &drill, const store::Account &account, const QByteArray &uidl)
{
    return drill.ledger(account).value(*base::Uidl::parse(uidl)).head;
}

using Head = store::KnownMessage::Head;

} // namespace

void HeaderOnlyTest::onlyTheHeaderComesAndIsAskedForOnce()
{
    CheckDrill drill;
    const store::Account account = accountWithLimit(drill);
    drill.mailbox().mails = {largeMail("big")};

    QVERIFY(drill.check({account}));

    QCOMPARE(drill.report().headers, 1);
    QCOMPARE(drill.report().fetched, 0);
    QCOMPARE(drill.report().skipped, 1);
    QVERIFY(!drill.report().error);
    QCOMPARE(drill.storedMails(account), QByteArrayList());
    QCOMPARE(records(drill).size(), 1);
    const store::MessageRecord record = records(drill).first();
    QCOMPARE(record.subject, QStringLiteral("big"));
    QVERIFY(record.isPartial());
    QCOMPARE(record.size, drill.mailbox().mails.first().text.size());
    QVERIFY(drill.check({account}));
    QCOMPARE(asked(drill, "TOP 1 0"), 1);
    QCOMPARE(drill.report().headers, 0);
    QCOMPARE(records(drill).size(), 1);
}

void HeaderOnlyTest::whatIsSmallComesBeforeAnyHeader()
{
    CheckDrill drill;
    const store::Account account = accountWithLimit(drill);
    drill.mailbox().mails = {largeMail("big"), CheckDrill::mail("small"), largeMail("huge")};

    QVERIFY(drill.check({account}));

    const QByteArrayList &transcript = drill.mailbox().transcript;
    QVERIFY(transcript.indexOf("RETR 2") < transcript.indexOf("TOP 1 0"));
    QCOMPARE(drill.report().fetched, 1);
    QCOMPARE(drill.report().headers, 2);
    QCOMPARE(records(drill).size(), 3);
}

void HeaderOnlyTest::aRaisedLimitBringsItWholeInThePlaceOfItsHeader()
{
    CheckDrill drill;
    store::Account account = accountWithLimit(drill);
    drill.mailbox().mails = {largeMail("big")};
    QVERIFY(drill.check({account}));
    const QString id = records(drill).first().id;

    account.maxBytes = std::nullopt;
    QVERIFY(drill.check({account}));

    QCOMPARE(drill.report().fetched, 1);
    QCOMPARE(drill.report().skipped, 0);
    QCOMPARE(drill.storedMails(account).size(), 1);
    QCOMPARE(records(drill).size(), 1);
    QCOMPARE(records(drill).first().id, id);
    QVERIFY(!records(drill).first().isPartial());
    QCOMPARE(headFiles(drill, account), QStringList());
    QCOMPARE(headOf(drill, account, "big"), Head::None);
}

void HeaderOnlyTest::onRequestItComesWhole()
{
    CheckDrill drill;
    const store::Account account = accountWithLimit(drill);
    drill.mailbox().mails = {largeMail("big"), largeMail("other")};
    QVERIFY(drill.check({account}));
    const QList<store::MessageRecord> before = records(drill);
    const bool isFirst = before.first().subject == QLatin1String("big");

    QVERIFY(drill.fetchWhole(account, {before.at(isFirst ? 0 : 1).id}));

    QCOMPARE(drill.report().fetched, 1);
    QCOMPARE(asked(drill, "RETR 1"), 1);
    QCOMPARE(asked(drill, "RETR 2"), 0);
    QCOMPARE(headFiles(drill, account).size(), 1);
    QVERIFY(drill.check({account}));
    QCOMPARE(asked(drill, "RETR 2"), 0);
}

void HeaderOnlyTest::whatIsAskedForDuringACheckComesBehindIt()
{
    CheckDrill drill;
    const store::Account account = accountWithLimit(drill);
    drill.mailbox().mails = {largeMail("big")};
    const QByteArray id = store::MessageName::base(account.id, *base::Uidl::parse("big"), 1);
    bool isAsked = false;
    connect(&drill.mailCheck(), &fetch::MailCheck::started, this, [&](const base::AccountId &) {
        if (!std::exchange(isAsked, true))
            drill.mailCheck().fetchWhole(account, {QString::fromLatin1(id)});
    });

    QVERIFY(drill.check({account}));

    QCOMPARE(asked(drill, "TOP 1 0"), 1);
    QCOMPARE(asked(drill, "RETR 1"), 1);
    QCOMPARE(drill.storedMails(account).size(), 1);
}

void HeaderOnlyTest::whatHasGoneKeepsItsHeaderAndSaysSo()
{
    CheckDrill drill;
    const store::Account account = accountWithLimit(drill);
    drill.mailbox().mails = {largeMail("big"), CheckDrill::mail("small")};
    QVERIFY(drill.check({account}));

    drill.mailbox().mails.removeFirst();
    QVERIFY(drill.check({account}));

    QCOMPARE(headOf(drill, account, "big"), Head::Gone);
    QCOMPARE(headFiles(drill, account).size(), 1);
    QCOMPARE(records(drill).size(), 2);
    for (const store::MessageRecord &record : records(drill))
        QCOMPARE(record.flags.testFlag(store::MessageFlag::HeadGone), record.isPartial());
}

void HeaderOnlyTest::whatComesBackIsThereAgain()
{
    CheckDrill drill;
    const store::Account account = accountWithLimit(drill);
    drill.mailbox().mails = {largeMail("big"), CheckDrill::mail("small")};
    QVERIFY(drill.check({account}));
    const ScriptedMailbox::Mail glitch = drill.mailbox().mails.takeFirst();
    QVERIFY(drill.check({account}));

    drill.mailbox().mails.append(glitch);
    QVERIFY(drill.check({account}));

    QCOMPARE(headOf(drill, account, "big"), Head::Here);
    QCOMPARE(records(drill).size(), 2);
    for (const store::MessageRecord &record : records(drill))
        QVERIFY(!record.flags.testFlag(store::MessageFlag::HeadGone));
}

void HeaderOnlyTest::underAnotherUniqueIdItIsTheSameHeader()
{
    CheckDrill drill;
    const store::Account account = accountWithLimit(drill);
    drill.mailbox().mails = {largeMail("big"), CheckDrill::mail("small")};
    QVERIFY(drill.check({account}));

    drill.mailbox().mails.first().uidl = "renamed";
    QVERIFY(drill.check({account}));

    QCOMPARE(records(drill).size(), 2);
    QCOMPARE(headFiles(drill, account).size(), 1);
    QCOMPARE(headOf(drill, account, "big"), Head::None);
    QCOMPARE(headOf(drill, account, "renamed"), Head::Here);
}

void HeaderOnlyTest::underAnotherUniqueIdTheWholeMailTakesItsPlace()
{
    CheckDrill drill;
    store::Account account = accountWithLimit(drill);
    drill.mailbox().mails = {largeMail("big"), CheckDrill::mail("small")};
    QVERIFY(drill.check({account}));

    drill.mailbox().mails.first().uidl = "renamed";
    account.maxBytes = std::nullopt;
    QVERIFY(drill.check({account}));

    QCOMPARE(records(drill).size(), 2);
    for (const store::MessageRecord &record : records(drill))
        QVERIFY(!record.isPartial());
    QCOMPARE(headFiles(drill, account), QStringList());
}

void HeaderOnlyTest::noRuleDeletesIt_data()
{
    QTest::addColumn<int>("keepDays");
    QTest::addColumn<int>("keepNewest");
    QTest::addColumn<qint64>("keepBytes");
    QTest::newRow("at once") << 0 << 0 << qint64(0);
    QTest::newRow("by age") << 1 << 0 << qint64(0);
    QTest::newRow("by count") << -1 << 1 << qint64(0);
    QTest::newRow("by size") << -1 << 0 << qint64(1);
    QTest::newRow("by all") << 1 << 1 << qint64(1);
}

/// Also where the list is made anew, the line broke off, it came under another name, or it was gone for a while.
void HeaderOnlyTest::noRuleDeletesIt()
{
    QFETCH(int, keepDays);
    QFETCH(int, keepNewest);
    QFETCH(qint64, keepBytes);
    CheckDrill drill;
    store::Account account = accountWithLimit(drill);
    account.keepDays = keepDays < 0 ? std::nullopt : std::optional(keepDays);
    account.policy.keepNewest = keepNewest > 0 ? std::optional(keepNewest) : std::nullopt;
    account.policy.keepBytes = keepBytes > 0 ? std::optional(keepBytes) : std::nullopt;
    drill.mailbox().mails = {largeMail("big"), largeMail("bigger"), CheckDrill::mail("small"), CheckDrill::mail("new")};
    for (int day = 0; day < 4; ++day) {
        QVERIFY(drill.check({account}));
        drill.clock().advance(24 * 60 * 60 * 1000);
        if (day == 1)
            drill.mailbox().mails.first().uidl = "renamed";
    }

    QVERIFY(drill.report().error == std::nullopt);
    QVERIFY(drill.mailbox().uidls().contains("renamed"));
    QVERIFY(drill.mailbox().uidls().contains("bigger"));
    QVERIFY(!drill.mailbox().uidls().contains("small"));
    QVERIFY(!drill.mailbox().transcript.contains("DELE 1"));
    QCOMPARE(headFiles(drill, account).size(), 2);
}

void HeaderOnlyTest::aServerWithoutTopIsNotAsked()
{
    CheckDrill drill;
    const store::Account account = accountWithLimit(drill);
    drill.mailbox().mails = {largeMail("big")};
    drill.mailbox().capabilities = {"USER", "UIDL", "PIPELINING"};

    QVERIFY(drill.check({account}));

    QCOMPARE(asked(drill, "TOP 1 0"), 0);
    QCOMPARE(drill.report().skipped, 1);
    QVERIFY(!drill.report().error);
    QCOMPARE(records(drill).size(), 0);
}

void HeaderOnlyTest::aRefusedHeaderIsAskedForAgainOnRequestOnly()
{
    CheckDrill drill;
    const store::Account account = accountWithLimit(drill);
    drill.mailbox().mails = {largeMail("big"), largeMail("other")};
    drill.mailbox().refused = {"TOP 1 0"};

    QVERIFY(drill.check({account}));
    QVERIFY(drill.check({account}));

    QCOMPARE(asked(drill, "TOP 1 0"), 1);
    QCOMPARE(records(drill).size(), 1);
    QVERIFY(!drill.report().error);
    drill.mailbox().refused.clear();
    QVERIFY(drill.retry({account}));
    QCOMPARE(records(drill).size(), 2);
}

void HeaderOnlyTest::aServerThatKnowsNeitherCapaNorTopIsAskedOnce()
{
    CheckDrill drill;
    const store::Account account = accountWithLimit(drill);
    drill.mailbox().mails = {largeMail("a"), largeMail("b"), largeMail("c")};
    drill.mailbox().refused = {"CAPA", "TOP"};

    QVERIFY(drill.check({account}));

    QCOMPARE(asked(drill, "TOP 1 0"), 1);
    QCOMPARE(asked(drill, "TOP 2 0"), 0);
    QVERIFY(!drill.report().error);
}

void HeaderOnlyTest::aLineThatBreaksInTheMidstOfAHeaderLosesNothing()
{
    CheckDrill drill;
    const store::Account account = accountWithLimit(drill);
    drill.mailbox().mails = {largeMail("a"), CheckDrill::mail("small"), largeMail("b")};
    drill.mailbox().insteadOf.insert("TOP 3 0", [&drill] { drill.mailbox().drop(); });

    QVERIFY(drill.check({account}));
    QVERIFY(drill.report().error);
    drill.mailbox().insteadOf.clear();
    QVERIFY(drill.check({account}));

    QVERIFY(!drill.report().error);
    QCOMPARE(records(drill).size(), 3);
    QCOMPARE(asked(drill, "RETR 2"), 1);
}

void HeaderOnlyTest::aPlanCountsThemAndAsksForNone()
{
    CheckDrill drill;
    const store::Account account = accountWithLimit(drill);
    drill.mailbox().mails = {largeMail("big"), CheckDrill::mail("small")};

    QVERIFY(drill.plan({account}));

    QCOMPARE(drill.plans().first().toHead, 1);
    QCOMPARE(drill.plans().first().tooLarge, 1);
    QCOMPARE(asked(drill, "TOP 1 0"), 0);
    QVERIFY(drill.check({account}));
    QVERIFY(drill.plan({account}));
    QCOMPARE(drill.plans().last().toHead, 0);
}

QTEST_GUILESS_MAIN(HeaderOnlyTest)
#include "HeaderOnlyTest.moc"
