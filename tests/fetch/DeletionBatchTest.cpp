// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CheckDrill.h"

#include <QTest>

#include <algorithm>

using Fate = store::KnownMessage::Fate;

/// Many mails are deleted in batches of 200, each in a session of its own: what one QUIT has confirmed, no later
/// trouble takes back.
class DeletionBatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachBatchHasASessionOfItsOwn();
    void aLargeMailboxIsNotListedTooOften();
    void whereTheServerWantsPausesThereIsOneSession();
    void namesMadeOutOfHeadersAreGoodForOneSession();
    void whatCameOrWentMeanwhileIsLeftAlone();
    void namesThatComeBackEndIt();
    void refusedDeletionsEndIt();
    void whatIsRefusedStaysAndTheRestGoes();
    void theNewestStayOverAllSessions_data();
    void theNewestStayOverAllSessions();
    void whereAnotherProgramDeletesTheNewestNoMoreGoes();
    void whereTheNextSessionFailsTheRestIsLeft_data();
    void whereTheNextSessionFailsTheRestIsLeft();
    void otherTroubleInTheNextSessionIsTold_data();
    void otherTroubleInTheNextSessionIsTold();
    void whoRefusesASecondSignInIsNotAskedForOneForAMonth();
    void progressDoesNotBeginAnew();
    void aDroppedLineCostsOneBatch_data();
    void aDroppedLineCostsOneBatch();
    void cancellingBetweenBatchesKeepsWhatIsDone();
};

namespace {

const QString home = QStringLiteral("home");

void fill(CheckDrill &drill, int count)
{
    for (int i = 1; i <= count; ++i)
        drill.mailbox().mails += CheckDrill::mail("u" + QByteArray::number(i));
}

/// Only from the second session on.
void laterInsteadOf(CheckDrill &drill, const QByteArray &command, const std::function<void()> &instead)
{
    drill.mailbox().insteadOf["QUIT"] = [&drill, command, instead] {
        ScriptedMailbox &box = drill.mailbox();
        box.insteadOf.remove("QUIT");
        box.insteadOf[command] = instead;
        box.answerAs("QUIT");
    };
}

/// How many DELEs each session had.
QList<qsizetype> batches(const QByteArrayList &transcript)
{
    QList<qsizetype> counts;
    for (const QByteArray &command : transcript) {
        if (command == "UIDL")
            counts += 0;
        else if (command.startsWith("DELE"))
            ++counts.last();
    }
    return counts;
}

qsizetype countOf(const store::KnownMail &ledger, Fate fate)
{
    return std::count_if(ledger.begin(), ledger.end(),
                         [fate](const store::KnownMessage &message) { return message.fate == fate; });
}

} // namespace

void DeletionBatchTest::eachBatchHasASessionOfItsOwn()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    fill(drill, 450);

    QVERIFY(drill.check({drill.account(home, 0)}));

    QVERIFY(!drill.report().error);
    QCOMPARE(batches(drill.mailbox().transcript), (QList<qsizetype>{200, 200, 50}));
    QCOMPARE(drill.mailbox().transcript.count("RETR 1"), 1);
    QCOMPARE(drill.report().fetched, 450);
    QCOMPARE(drill.report().deleted, 450);
    QCOMPARE(drill.report().remaining, 0);
    QCOMPARE(drill.mailbox().uidls(), QByteArrayList());
    QCOMPARE(countOf(drill.ledger(drill.account(home)), Fate::Deleted), 450);
}

void DeletionBatchTest::aLargeMailboxIsNotListedTooOften()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    fill(drill, 5000);
    store::Account account = drill.account(home);
    account.policy.keepNewest = 4500;

    QVERIFY(drill.check({account}));

    QCOMPARE(batches(drill.mailbox().transcript), (QList<qsizetype>{250, 250}));
    QCOMPARE(drill.mailbox().uidls().first(), QByteArray("u501"));
}

void DeletionBatchTest::whereTheServerWantsPausesThereIsOneSession()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    fill(drill, 450);
    drill.mailbox().capabilities += "LOGIN-DELAY 60";

    QVERIFY(drill.check({drill.account(home, 0)}));

    QCOMPARE(batches(drill.mailbox().transcript), (QList<qsizetype>{450}));
    QCOMPARE(drill.report().deleted, 450);
}

void DeletionBatchTest::namesMadeOutOfHeadersAreGoodForOneSession()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    for (int i = 0; i < 250; ++i)
        drill.mailbox().mails += {QByteArray("same"), "Subject: " + QByteArray::number(i) + "\r\n\r\nHello\r\n"};

    QVERIFY(drill.check({drill.account(home, 0)}));

    QCOMPARE(batches(drill.mailbox().transcript), (QList<qsizetype>{250}));
    QCOMPARE(drill.storedMails(drill.account(home)).size(), 250);
}

void DeletionBatchTest::whatCameOrWentMeanwhileIsLeftAlone()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    fill(drill, 250);
    laterInsteadOf(drill, "CAPA", [&drill] {
        ScriptedMailbox &box = drill.mailbox();
        box.insteadOf.clear();
        box.mails.removeFirst(); // By another program.
        box.mails.prepend(CheckDrill::mail("new"));
        box.answerAs("CAPA");
    });

    QVERIFY(drill.check({drill.account(home, 0)}));

    QVERIFY(!drill.report().error);
    QCOMPARE(drill.mailbox().uidls(), QByteArrayList{"new"});
    QCOMPARE(drill.report().deleted, 249);
    QCOMPARE(drill.report().remaining, 1);
}

/// As on a server whose unique-ids are the message-numbers.
void DeletionBatchTest::namesThatComeBackEndIt()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    fill(drill, 450);
    laterInsteadOf(drill, "CAPA", [&drill] {
        ScriptedMailbox &box = drill.mailbox();
        box.insteadOf.clear();
        for (qsizetype i = 0; i < box.mails.size(); ++i)
            box.mails[i].uidl = "u" + QByteArray::number(i + 1);
        box.answerAs("CAPA");
    });

    QVERIFY(drill.check({drill.account(home, 0)}));

    QVERIFY(!drill.report().error);
    QCOMPARE(batches(drill.mailbox().transcript), (QList<qsizetype>{200, 0}));
    QCOMPARE(drill.report().remaining, 250);
}

void DeletionBatchTest::refusedDeletionsEndIt()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    fill(drill, 450);
    drill.mailbox().refused = {"DELE"};

    QVERIFY(drill.check({drill.account(home, 0)}));

    QVERIFY(!drill.report().error);
    QCOMPARE(batches(drill.mailbox().transcript), (QList<qsizetype>{200}));
    QCOMPARE(drill.report().remaining, 450);
}

void DeletionBatchTest::whatIsRefusedStaysAndTheRestGoes()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    fill(drill, 450);
    drill.mailbox().refused = {"DELE 1", "DELE 2"};

    QVERIFY(drill.check({drill.account(home, 0)}));

    QVERIFY(!drill.report().error);
    QCOMPARE(drill.mailbox().uidls(), (QByteArrayList{"u1", "u2"}));
    QCOMPARE(drill.report().deleted, 448);
    QCOMPARE(drill.report().remaining, 2);
}

void DeletionBatchTest::theNewestStayOverAllSessions_data()
{
    QTest::addColumn<std::optional<qint64>>("mails");
    QTest::addColumn<std::optional<qint64>>("bytes");
    const qint64 size = CheckDrill::mail("u100").text.size();
    QTest::newRow("so many") << std::optional<qint64>(30) << std::optional<qint64>();
    QTest::newRow("of that size") << std::optional<qint64>() << std::optional<qint64>(30 * size);
}

void DeletionBatchTest::theNewestStayOverAllSessions()
{
    QFETCH(std::optional<qint64>, mails);
    QFETCH(std::optional<qint64>, bytes);
    CheckDrill drill(CheckDrill::Place::Memory);
    fill(drill, 480);
    store::Account account = drill.account(home);
    account.policy.keepNewest = mails;
    account.policy.keepBytes = bytes;

    QVERIFY(drill.check({account}));

    QCOMPARE(batches(drill.mailbox().transcript), (QList<qsizetype>{200, 200, 50}));
    QCOMPARE(drill.mailbox().mails.size(), 30);
    QCOMPARE(drill.mailbox().uidls().first(), QByteArray("u451"));
}

/// The others are no longer in the places that the plan was made for.
void DeletionBatchTest::whereAnotherProgramDeletesTheNewestNoMoreGoes()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    fill(drill, 480);
    store::Account account = drill.account(home);
    account.policy.keepNewest = 30;
    laterInsteadOf(drill, "CAPA", [&drill] {
        ScriptedMailbox &box = drill.mailbox();
        box.insteadOf.clear();
        box.mails.removeLast();
        box.answerAs("CAPA");
    });

    QVERIFY(drill.check({account}));

    QVERIFY(!drill.report().error);
    QCOMPARE(batches(drill.mailbox().transcript), (QList<qsizetype>{200, 0}));
    QCOMPARE(drill.report().remaining, 279);
}

void DeletionBatchTest::whereTheNextSessionFailsTheRestIsLeft_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("answer"); // none: the line drops
    QTest::newRow("line drops before the sign-in") << QByteArray("CAPA") << QByteArray();
    QTest::newRow("mailbox still in use") << QByteArray("PASS secret") << QByteArray("-ERR [IN-USE] wait\r\n");
    QTest::newRow("sign-in refused") << QByteArray("PASS secret") << QByteArray("-ERR too many of you\r\n");
    QTest::newRow("line drops at the sign-in") << QByteArray("PASS secret") << QByteArray();
    QTest::newRow("wrong password, all at once") << QByteArray("PASS secret") << QByteArray("-ERR [AUTH] no\r\n");
    QTest::newRow("a passing trouble") << QByteArray("LIST") << QByteArray("-ERR [SYS/TEMP] later\r\n");
    QTest::newRow("no unique-ids") << QByteArray("UIDL") << QByteArray("-ERR no\r\n");
    QTest::newRow("line drops in the listing") << QByteArray("UIDL") << QByteArray();
}

void DeletionBatchTest::whereTheNextSessionFailsTheRestIsLeft()
{
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, answer);
    CheckDrill drill(CheckDrill::Place::Memory);
    fill(drill, 250);
    laterInsteadOf(drill, command, [&drill, answer] {
        drill.mailbox().insteadOf.clear();
        answer.isEmpty() ? drill.mailbox().drop() : drill.mailbox().line()->deliver(answer);
    });

    QVERIFY(drill.check({drill.account(home, 0)}));
    QVERIFY(!drill.report().error);
    QCOMPARE(drill.report().deleted, 200);
    QCOMPARE(drill.report().remaining, 50);
    QVERIFY(drill.check({drill.account(home, 0)}));

    QVERIFY(!drill.report().error);
    QCOMPARE(drill.report().deleted, 50);
    QCOMPARE(drill.mailbox().uidls(), QByteArrayList());
}

void DeletionBatchTest::otherTroubleInTheNextSessionIsTold_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<fetch::Trouble::Kind>("kind");
    using Kind = fetch::Trouble::Kind;
    QTest::newRow("no listing") << QByteArray("LIST") << QByteArray("-ERR no\r\n") << Kind::ServerTemporary;
    QTest::newRow("for good") << QByteArray("LIST") << QByteArray("-ERR [SYS/PERM] no\r\n") << Kind::ServerPermanent;
    QTest::newRow("another server") << QByteArray("PASS secret") << QByteArray("220 hello\r\n") << Kind::Protocol;
}

void DeletionBatchTest::otherTroubleInTheNextSessionIsTold()
{
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, answer);
    QFETCH(fetch::Trouble::Kind, kind);
    CheckDrill drill(CheckDrill::Place::Memory);
    fill(drill, 250);
    laterInsteadOf(drill, command, [&drill, answer] { drill.mailbox().line()->deliver(answer); });

    QVERIFY(drill.check({drill.account(home, 0)}));

    QVERIFY(drill.report().error);
    QCOMPARE(drill.report().error->kind, kind);
    QCOMPARE(drill.report().deleted, 200);
    QCOMPARE(drill.report().remaining, 50);
}

void DeletionBatchTest::whoRefusesASecondSignInIsNotAskedForOneForAMonth()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    fill(drill, 650);
    laterInsteadOf(drill, "PASS secret", [&drill] {
        drill.mailbox().insteadOf.clear();
        drill.mailbox().line()->deliver("-ERR [AUTH] too often\r\n");
    });
    QVERIFY(drill.check({drill.account(home, 0)}));
    QCOMPARE(drill.mailbox().mails.size(), 450);
    drill.mailbox().transcript.clear();

    QVERIFY(drill.check({drill.account(home, 0)}));
    QCOMPARE(batches(drill.mailbox().transcript), (QList<qsizetype>{450}));

    drill.clock().advance(qint64(31) * 86'400'000);
    drill.mailbox().transcript.clear();
    fill(drill, 250);
    QVERIFY(drill.check({drill.account(home, 0)}));
    QCOMPARE(batches(drill.mailbox().transcript), (QList<qsizetype>{200, 50}));
}

void DeletionBatchTest::progressDoesNotBeginAnew()
{
    using Phase = fetch::RunProgress::Phase;
    CheckDrill drill(CheckDrill::Place::Memory);
    fill(drill, 450);
    QList<Phase> told;
    QObject::connect(&drill.mailCheck(), &fetch::MailCheck::progressed, [&told](const fetch::RunProgress &progress) {
        if (told.isEmpty() || told.last() != progress.phase)
            told += progress.phase;
    });

    QVERIFY(drill.check({drill.account(home, 0)}));

    QCOMPARE(told, (QList<Phase>{Phase::Connecting, Phase::SigningIn, Phase::Listing, Phase::Downloading,
                                 Phase::Deleting, Phase::Finishing}));
}

void DeletionBatchTest::aDroppedLineCostsOneBatch_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<bool>("isCarriedOut"); // by a server that takes a lost line for QUIT
    for (const char *command : {"DELE 1", "DELE 100", "DELE 200", "QUIT"}) {
        QTest::addRow("%s, not carried out", command) << QByteArray(command) << false;
        QTest::addRow("%s, carried out", command) << QByteArray(command) << true;
    }
}

void DeletionBatchTest::aDroppedLineCostsOneBatch()
{
    QFETCH(QByteArray, command);
    QFETCH(bool, isCarriedOut);
    CheckDrill drill(CheckDrill::Place::Memory);
    fill(drill, 650);
    laterInsteadOf(drill, command, [&drill, isCarriedOut] {
        drill.mailbox().insteadOf.clear();
        if (isCarriedOut)
            drill.mailbox().expunge();
        drill.mailbox().drop();
    });

    QVERIFY(drill.check({drill.account(home, 0)}));
    QVERIFY(drill.report().error);
    QCOMPARE(drill.report().deleted, 200);
    QCOMPARE(countOf(drill.ledger(drill.account(home)), Fate::Deleted), 200);
    QCOMPARE(countOf(drill.ledger(drill.account(home)), Fate::Deleting), 200); // Nobody knows.
    QVERIFY(drill.mailbox().mails.size() >= 250);
    QVERIFY(drill.check({drill.account(home, 0)}));

    QVERIFY(!drill.report().error);
    QCOMPARE(drill.mailbox().uidls(), QByteArrayList());
    const store::KnownMail ledger = drill.ledger(drill.account(home));
    QCOMPARE(countOf(ledger, Fate::Deleted) + countOf(ledger, Fate::Vanished), 650); // That is now settled.
    QCOMPARE(drill.storedMails(drill.account(home)).size(), 650);
}

void DeletionBatchTest::cancellingBetweenBatchesKeepsWhatIsDone()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    fill(drill, 450);
    const store::Account account = drill.account(home, 0);
    laterInsteadOf(drill, "PASS secret", [&] { drill.mailCheck().cancel(account.id); });

    QVERIFY(drill.check({account}));

    QCOMPARE(drill.report().error->kind, fetch::Trouble::Kind::Cancelled);
    QCOMPARE(drill.report().deleted, 200);
    QCOMPARE(drill.mailbox().mails.size(), 250);
}

QTEST_GUILESS_MAIN(DeletionBatchTest)
#include "DeletionBatchTest.moc"
