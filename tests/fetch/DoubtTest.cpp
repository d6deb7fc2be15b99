// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CheckDrill.h"
#include "support/QuickDisk.h"

#include <QTest>

/// Mail that is taken for one that is here by its header alone: another one may look like that, and must not get lost;
/// the same one must not come twice.
class DoubtTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aComparisonBrokenOffBringsNothingTwice_data();
    void aComparisonBrokenOffBringsNothingTwice();
    void aDiskThatFailsAnywhereMakesNoUnreadMailKnown_data();
    void aDiskThatFailsAnywhereMakesNoUnreadMailKnown();
    void anotherMailUnderANewUniqueIdIsReadBeforeItGoes_data();
    void anotherMailUnderANewUniqueIdIsReadBeforeItGoes();
    void whatComesWithoutAUniqueIdProvesNothingOfOne();
    void theFirstMailKeepsItsOwnRow();
    void whatTheUserDeletedDoesNotComeBack();
    void whatTheUserAlteredStaysAsItIs();
    void allFilesOfThatHeaderAreLookedAt();
    void theDaysAreThoseOfTheMailThatIsFound();
    void anotherMailDoesNotGoForThePlaceOfThatOne();
    void aMailWhoseNameWentToAnotherIsFoundByItsContent();
    void recountedMailOfOneHeaderComesOnce();
    void whatIsTooLargeByNowIsLeftOnTheServerInSilence();
    void aRefusedComparisonIsNoTroubleForEver();
    void whatCannotBeComparedHoldsNothingUp_data();
    void whatCannotBeComparedHoldsNothingUp();
    void aRefusedDeletionIsNoReasonToFetchAgainTheSameDay();
    void aDeletionThatIsOnlySaidIsNoReasonEither();
    void whatTheUserDeletedDoesNotComeBackFromSuchAServer();
    void butAnotherMailUnderItsUniqueIdComes();
    void wanderingSizesAreReadOnceADay();
    void twoOfOneContentBothCome_data();
    void twoOfOneContentBothCome();
    void theSameMailOnceMoreComesOnceMore();
    void aMailboxThatIsRestoredBringsNothingTwice_data();
    void aMailboxThatIsRestoredBringsNothingTwice();
    void aLookAheadCountsWhatItWouldCompare();
};

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 day = 24 * 60 * minute;
const QString home = QStringLiteral("home");

ScriptedMailbox::Mail mail(const QByteArray &uidl, const QByteArray &subject, const QByteArray &body = "Hello\r\n")
{
    return {uidl, "Subject: " + subject + "\r\n\r\n" + body};
}

QByteArrayList bodies(CheckDrill &drill)
{
    QByteArrayList result;
    for (const QByteArray &content : drill.storedMails(drill.account(home)))
        result += content.mid(content.indexOf("\n\n") + 2).trimmed();
    std::sort(result.begin(), result.end());
    return result;
}

qsizetype countOf(const QByteArrayList &transcript, const char *verb)
{
    return std::count_if(transcript.begin(), transcript.end(),
                         [verb](const QByteArray &line) { return line.startsWith(verb); });
}

} // namespace

void DoubtTest::aComparisonBrokenOffBringsNothingTwice_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("the server notes something") << QByteArray("") << QByteArray("Status: RO\r\n");
    QTest::newRow("it loses its unique-ids") << QByteArray("u1") << QByteArray();
}

void DoubtTest::aComparisonBrokenOffBringsNothingTwice()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    CheckDrill drill(CheckDrill::Place::Memory);
    drill.mailbox().mails = {mail(before, "one")};
    QVERIFY(drill.check({drill.account(home, 30)}));
    drill.mailbox().mails[0] = {"", "Subject: one\r\n" + after + "\r\nHello\r\n"};
    drill.clock().advance(30 * day);
    drill.mailbox().insteadOf.insert("RETR 1", [&drill] { drill.mailbox().line()->reset(); });
    QVERIFY(drill.checkByRightClock({drill.account(home, 30)}));
    drill.mailbox().insteadOf.clear();

    QVERIFY(drill.checkByRightClock({drill.account(home, 30)}));

    QCOMPARE(bodies(drill), QByteArrayList{"Hello"});
    QVERIFY(drill.mailbox().mails.isEmpty());
}

void DoubtTest::aDiskThatFailsAnywhereMakesNoUnreadMailKnown_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<int>("keepDays");
    QTest::newRow("another size") << QByteArray("") << QByteArray("") << -1;
    QTest::newRow("another size, and it is to go at once") << QByteArray("") << QByteArray("") << 0;
    QTest::newRow("another unique-id") << QByteArray("u1") << QByteArray("u9") << 0;
}

void DoubtTest::aDiskThatFailsAnywhereMakesNoUnreadMailKnown()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(int, keepDays);
    const auto keep = keepDays < 0 ? std::nullopt : std::optional(keepDays);
    bool hasFailed = true;
    for (int call = 0; hasFailed; ++call) {
        CheckDrill drill(CheckDrill::Place::Memory);
        QuickDisk disk(call);
        QuickDisk whole;
        drill.useDisk(&whole);
        drill.mailbox().mails = {mail(first, "same", "First\r\n")};
        QVERIFY(drill.check({drill.account(home)}));
        drill.mailbox().mails = {mail(second, "same", "The second\r\n")};
        drill.useDisk(&disk);
        QVERIFY(drill.check({drill.account(home, keep)}));
        hasFailed = disk.calls() > call;
        drill.useDisk(&whole);

        QVERIFY(drill.check({drill.account(home, keep)}));

        QCOMPARE(bodies(drill), (QByteArrayList{"First", "The second"}));
        QCOMPARE(drill.mailbox().mails.isEmpty(), keep.has_value());
    }
}

void DoubtTest::anotherMailUnderANewUniqueIdIsReadBeforeItGoes_data()
{
    QTest::addColumn<QByteArray>("second");
    QTest::newRow("a new unique-id") << QByteArray("u9");
    QTest::newRow("none any more") << QByteArray();
}

/// Taken for the one that is here long before it is to go.
void DoubtTest::anotherMailUnderANewUniqueIdIsReadBeforeItGoes()
{
    QFETCH(QByteArray, second);
    CheckDrill drill(CheckDrill::Place::Memory);
    drill.mailbox().mails = {mail("u1", "same", "First\r\n")};
    QVERIFY(drill.check({drill.account(home, 3)}));
    drill.mailbox().mails = {mail(second, "same", "Other\r\n")};
    drill.clock().advance(2 * day);
    QVERIFY(drill.check({drill.account(home, 3)}));
    drill.clock().advance(day);

    QVERIFY(drill.check({drill.account(home, 3)}));

    QCOMPARE(bodies(drill), (QByteArrayList{"First", "Other"}));
    QCOMPARE(drill.mailbox().mails.size(), 1); // its three days begin now
    drill.clock().advance(3 * day);
    QVERIFY(drill.check({drill.account(home, 3)}));
    QVERIFY(drill.mailbox().mails.isEmpty());
    QCOMPARE(bodies(drill).size(), 2);
}

/// The server forgets its unique-ids for one check, in which another mail is taken for u9, and is the one that is here.
void DoubtTest::whatComesWithoutAUniqueIdProvesNothingOfOne()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    const QByteArray first = mail("", "same", "First\r\n").text;
    drill.mailbox().mails = {{"u1", first}};
    QVERIFY(drill.check({drill.account(home)}));
    drill.mailbox().mails = {mail("u9", "same", "Other\r\n")};
    QVERIFY(drill.check({drill.account(home)}));
    drill.mailbox().mails = {{"", first}};
    drill.mailbox().refused = {"DELE"};
    QVERIFY(drill.check({drill.account(home, 0)}));
    drill.mailbox().mails = {mail("u9", "same", "Other\r\n")};
    drill.mailbox().refused.clear();

    QVERIFY(drill.check({drill.account(home, 0)}));

    QCOMPARE(bodies(drill), (QByteArrayList{"First", "Other"}));
    QVERIFY(drill.mailbox().mails.isEmpty());
}

void DoubtTest::theFirstMailKeepsItsOwnRow()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    drill.mailbox().mails = {mail("u1", "same", "First\r\n")};
    QVERIFY(drill.check({drill.account(home)}));
    drill.mailbox().mails = {mail("u9", "same", "Other\r\n")};

    QVERIFY(drill.check({drill.account(home, 0)}));

    QCOMPARE(drill.rows(), (QByteArrayList{"u1 First", "u9 Other"}));
}

void DoubtTest::whatTheUserDeletedDoesNotComeBack()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    drill.mailbox().mails = {mail("", "one")};
    QVERIFY(drill.check({drill.account(home, 30)}));
    drill.loseMail(drill.account(home), "Subject: one\n\nHello\n");
    drill.clock().advance(30 * day);

    QVERIFY(drill.check({drill.account(home, 30)}));

    QVERIFY(bodies(drill).isEmpty());
    QCOMPARE(drill.mailbox().mails.size(), 1);
    QVERIFY(!drill.mailbox().transcriptAfter("UIDL").contains("RETR"));
}

void DoubtTest::whatTheUserAlteredStaysAsItIs()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    drill.mailbox().mails = {mail("", "one")};
    QVERIFY(drill.check({drill.account(home, 30)}));
    drill.alterMail(drill.account(home), "Subject: one\n\nHello\n", "Subject: one\n\nHello, and a note\n");
    drill.clock().advance(30 * day);

    QVERIFY(drill.check({drill.account(home, 30)}));

    QCOMPARE(bodies(drill), QByteArrayList{"Hello, and a note"});
    QCOMPARE(drill.mailbox().mails.size(), 1);
}

/// Two of one header and size; the first is removed elsewhere, and the second is taken for it.
void DoubtTest::allFilesOfThatHeaderAreLookedAt()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    drill.mailbox().mails = {mail("", "same", "First\r\n"), mail("", "same", "Other\r\n")};
    QVERIFY(drill.check({drill.account(home)}));
    drill.mailbox().mails.removeFirst();
    QVERIFY(drill.check({drill.account(home)}));

    QVERIFY(drill.check({drill.account(home, 0)}));

    QCOMPARE(bodies(drill), (QByteArrayList{"First", "Other"}));
    QVERIFY(drill.mailbox().mails.isEmpty());
    QCOMPARE(drill.report().fetched, 0);
}

/// Likewise; they came four weeks apart, and the second stays for its own days.
void DoubtTest::theDaysAreThoseOfTheMailThatIsFound()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    drill.mailbox().mails = {mail("", "same", "First\r\n")};
    QVERIFY(drill.check({drill.account(home, 30)}));
    drill.mailbox().mails.append(mail("", "same", "Other\r\n"));
    drill.clock().advance(28 * day);
    QVERIFY(drill.checkByRightClock({drill.account(home, 30)}));
    drill.mailbox().mails.removeFirst();
    drill.clock().advance(2 * day);

    QVERIFY(drill.check({drill.account(home, 30)}));

    QCOMPARE(drill.mailbox().mails.size(), 1);
    drill.clock().advance(28 * day);
    QVERIFY(drill.checkByRightClock({drill.account(home, 30)}));
    QVERIFY(drill.mailbox().mails.isEmpty());
    QCOMPARE(bodies(drill), (QByteArrayList{"First", "Other"}));
}

/// It was due as the older one of two; what comes under its name is read, and goes when it is its own turn.
void DoubtTest::anotherMailDoesNotGoForThePlaceOfThatOne()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    store::Account account = drill.account(home);
    drill.mailbox().mails = {mail("", "same", "First\r\n"), mail("", "b")};
    QVERIFY(drill.check({account}));
    drill.mailbox().mails = {mail("", "same", "Other\r\n"), mail("", "b")};
    account.policy.keepNewest = 1;

    QVERIFY(drill.check({account}));

    QCOMPARE(drill.report().fetched, 1);
    QCOMPARE(drill.mailbox().mails.size(), 2);
}

/// Of one header, and two sizes. The first to come goes, and the second takes its place; then the first is back.
void DoubtTest::aMailWhoseNameWentToAnotherIsFoundByItsContent()
{
    const auto first = mail("", "same", "First\r\n");
    const auto second = mail("", "same", "The second\r\n");
    CheckDrill drill(CheckDrill::Place::Memory);
    for (const auto &listed : {first, second, first, second}) {
        drill.mailbox().mails = {listed};
        QVERIFY(drill.check({drill.account(home)}));
    }
    drill.mailbox().mails = {second, first};

    QVERIFY(drill.check({drill.account(home)}));
    drill.clock().advance(day);
    QVERIFY(drill.check({drill.account(home, 0)}));

    QCOMPARE(bodies(drill), (QByteArrayList{"First", "The second"}));
    QVERIFY(drill.mailbox().mails.isEmpty());
}

void DoubtTest::recountedMailOfOneHeaderComesOnce()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    for (const char *body : {"1\r\n", "22\r\n", "333\r\n"})
        drill.mailbox().mails.append(mail("", "same", body));
    QVERIFY(drill.check({drill.account(home)}));

    for (const qint64 miscounted : {1, 2, 0, -1}) {
        drill.mailbox().miscounted = miscounted;
        drill.clock().advance(2 * day);
        QVERIFY(drill.check({drill.account(home)}));
    }
    QVERIFY(drill.check({drill.account(home, 0)}));

    QCOMPARE(bodies(drill), (QByteArrayList{"1", "22", "333"}));
}

void DoubtTest::whatIsTooLargeByNowIsLeftOnTheServerInSilence()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    drill.mailbox().mails = {mail("", "one", "Much more than may come\r\n")};
    QVERIFY(drill.check({drill.account(home, 3)}));
    drill.clock().advance(3 * day);
    store::Account account = drill.account(home, 3);
    account.maxBytes = 20;

    QVERIFY(drill.check({account}));

    QVERIFY(!drill.report().error);
    QCOMPARE(drill.report().skipped, 0);
    QCOMPARE(drill.mailbox().mails.size(), 1);
    QVERIFY(!drill.mailbox().transcriptAfter("UIDL").contains("RETR"));
}

void DoubtTest::aRefusedComparisonIsNoTroubleForEver()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    drill.mailbox().mails = {mail("", "one")};
    QVERIFY(drill.check({drill.account(home, 3)}));
    drill.mailbox().refused = {"RETR"};

    for (int check = 0; check < 4; ++check) {
        drill.clock().advance(3 * day);
        QVERIFY(drill.check({drill.account(home, 3)}));
        QVERIFY(!drill.report().error);
        QCOMPARE(drill.report().quarantined, 0);
    }

    QVERIFY(!drill.mailbox().transcriptAfter("UIDL").contains("RETR"));
    QCOMPARE(drill.mailbox().mails.size(), 1);
    QCOMPARE(bodies(drill), QByteArrayList{"Hello"});
}

void DoubtTest::whatCannotBeComparedHoldsNothingUp_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("it is refused") << QByteArray("-ERR\r\n");
    QTest::newRow("the line is lost") << QByteArray("+OK\r\nSubject: one\r\n\r\nHal");
}

/// It lost its unique-id, so it is asked for under a name of its own.
void DoubtTest::whatCannotBeComparedHoldsNothingUp()
{
    QFETCH(QByteArray, answer);
    CheckDrill drill(CheckDrill::Place::Memory);
    drill.mailbox().mails = {mail("u1", "one"), mail("u2", "two")};
    QVERIFY(drill.check({drill.account(home, 3)}));
    for (ScriptedMailbox::Mail &listed : drill.mailbox().mails)
        listed.uidl.clear();
    drill.mailbox().insteadOf["RETR 1"] = [&] {
        drill.mailbox().line()->deliver(answer);
        if (answer.startsWith("+OK"))
            drill.mailbox().line()->reset();
    };
    drill.clock().advance(3 * day);
    for (int check = 0; check < 5; ++check)
        QVERIFY(drill.check({drill.account(home, 3)}));

    for (int check = 0; check < 2; ++check) {
        QVERIFY(drill.check({drill.account(home, 3)}));
        QVERIFY(!drill.report().error);
    }

    QVERIFY(!drill.mailbox().transcriptAfter("UIDL").contains("RETR"));
    QCOMPARE(drill.mailbox().mails.size(), 1);
    QCOMPARE(bodies(drill).size(), 2);
}

void DoubtTest::aRefusedDeletionIsNoReasonToFetchAgainTheSameDay()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    drill.mailbox().mails = {mail("", "one")};
    drill.mailbox().refused = {"DELE"};
    QVERIFY(drill.check({drill.account(home, 0)}));
    for (int check = 0; check < 5; ++check) {
        drill.clock().advance(10 * minute);
        QVERIFY(drill.check({drill.account(home, 0)}));
    }
    QCOMPARE(countOf(drill.mailbox().transcript, "RETR"), 2); // when it came, and for its deletion
    drill.mailbox().refused.clear();
    drill.clock().advance(day);

    QVERIFY(drill.check({drill.account(home, 0)}));

    QVERIFY(drill.mailbox().mails.isEmpty());
    QCOMPARE(bodies(drill), QByteArrayList{"Hello"});
}

/// The server says +OK to DELE and QUIT, and lists the mail again.
void DoubtTest::aDeletionThatIsOnlySaidIsNoReasonEither()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    for (int check = 0; check < 5; ++check) {
        drill.mailbox().mails = {mail("u1", "one")};
        QVERIFY(drill.check({drill.account(home, 0)}));
        drill.clock().advance(10 * minute);
    }
    QCOMPARE(countOf(drill.mailbox().transcript, "RETR"), 2); // when it came, and when it was back
    drill.clock().advance(day);
    drill.mailbox().mails = {mail("u1", "one")};

    QVERIFY(drill.check({drill.account(home, 0)}));

    QVERIFY(drill.mailbox().mails.isEmpty());
    QCOMPARE(bodies(drill), QByteArrayList{"Hello"});
}

/// It lists what it said it deleted, and the user has deleted that here, too.
void DoubtTest::whatTheUserDeletedDoesNotComeBackFromSuchAServer()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    for (int check = 0; check < 4; ++check) {
        drill.mailbox().mails = {mail("u1", "one")};
        QVERIFY(drill.check({drill.account(home, 0)}));
        drill.loseMail(drill.account(home), "Subject: one\n\nHello\n");
        drill.clock().advance(2 * day);
    }

    QCOMPARE(countOf(drill.mailbox().transcript, "RETR"), 2); // when it came, and when it was back
    QCOMPARE(drill.report().fetched, 0);
    QVERIFY(bodies(drill).isEmpty());
}

void DoubtTest::butAnotherMailUnderItsUniqueIdComes()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    drill.mailbox().mails = {mail("u1", "one", "First\r\n")};
    QVERIFY(drill.check({drill.account(home, 0)}));
    drill.loseMail(drill.account(home), "Subject: one\n\nFirst\n");
    drill.mailbox().mails = {mail("u1", "one", "Other\r\n")};

    QVERIFY(drill.check({drill.account(home, 0)}));

    QCOMPARE(bodies(drill), QByteArrayList{"Other"});
    QVERIFY(drill.mailbox().mails.isEmpty());
}

void DoubtTest::wanderingSizesAreReadOnceADay()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    drill.mailbox().mails = {mail("", "one"), mail("", "two"), mail("", "three")};
    for (int check = 0; check < 8; ++check) {
        drill.mailbox().miscounted = check;
        QVERIFY(drill.check({drill.account(home)}));
        drill.clock().advance(10 * minute);
    }
    QCOMPARE(countOf(drill.mailbox().transcript, "RETR"), 6);

    drill.clock().advance(day);
    QVERIFY(drill.check({drill.account(home)}));

    QCOMPARE(bodies(drill).size(), 3);
    QCOMPARE(countOf(drill.mailbox().transcript, "RETR"), 9);
}

void DoubtTest::twoOfOneContentBothCome_data()
{
    QTest::addColumn<qint64>("pause");
    QTest::addColumn<std::optional<qint64>>("runMails");
    QTest::newRow("within a day") << 10 * minute << std::optional<qint64>();
    QTest::newRow("a day apart") << day << std::optional<qint64>();
    QTest::newRow("a day apart, one mail a check") << day << std::optional<qint64>(1);
}

/// The second comes later. None of them has a unique-id, and all mail is kept on the server.
void DoubtTest::twoOfOneContentBothCome()
{
    QFETCH(qint64, pause);
    QFETCH(std::optional<qint64>, runMails);
    CheckDrill drill(CheckDrill::Place::Memory);
    store::Account account = drill.account(home);
    account.policy.runMails = runMails;
    drill.mailbox().mails = {mail("", "one")};
    QVERIFY(drill.check({account}));
    drill.mailbox().mails.append(mail("", "one"));
    for (int check = 0; check < 3; ++check) {
        drill.clock().advance(pause);
        QVERIFY(drill.check({account}));
    }
    const qsizetype fetched = countOf(drill.mailbox().transcript, "RETR");
    drill.clock().advance(day);

    QVERIFY(drill.check({account}));

    QCOMPARE(bodies(drill), (QByteArrayList{"Hello", "Hello"}));
    QCOMPARE(countOf(drill.mailbox().transcript, "RETR"), fetched);
}

/// An alarm without a date, again under a unique-id that never was. The first is gone from the server for sure.
void DoubtTest::theSameMailOnceMoreComesOnceMore()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    drill.mailbox().mails = {mail("u1", "alarm")};
    QVERIFY(drill.check({drill.account(home, 0)}));
    drill.mailbox().mails = {mail("u2", "alarm")};

    QVERIFY(drill.check({drill.account(home, 0)}));

    QCOMPARE(bodies(drill), (QByteArrayList{"Hello", "Hello"}));
    QCOMPARE(drill.report().fetched, 1);
    QVERIFY(drill.mailbox().mails.isEmpty());
}

void DoubtTest::aMailboxThatIsRestoredBringsNothingTwice_data()
{
    QTest::addColumn<QByteArray>("trace");
    QTest::newRow("its way") << QByteArray("Received: from a by b; 1 Jan 2026 00:00:00 +0000\r\n");
    QTest::newRow("an identity") << QByteArray("message-id: <1@example.org>\r\n");
}

/// Out of a backup, under new unique-ids; or by a server that only says that it deletes, and numbers anew each time.
void DoubtTest::aMailboxThatIsRestoredBringsNothingTwice()
{
    QFETCH(QByteArray, trace);
    CheckDrill drill(CheckDrill::Place::Memory);
    for (const char *version : {"1-", "2-", "3-"}) {
        for (const char *body : {"A\r\n", "B\r\n"})
            drill.mailbox().mails.append({QByteArray(version) + body[0], trace + "Subject: a\r\n\r\n" + body});

        QVERIFY(drill.check({drill.account(home, 0)}));

        QVERIFY(drill.mailbox().mails.isEmpty());
    }
    QCOMPARE(bodies(drill), (QByteArrayList{"A", "B"}));
    QCOMPARE(drill.report().fetched, 0);
}

void DoubtTest::aLookAheadCountsWhatItWouldCompare()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    drill.mailbox().mails = {mail("", "one"), mail("", "two")};
    QVERIFY(drill.check({drill.account(home, 3)}));
    drill.mailbox().mails.append(mail("", "three"));
    drill.clock().advance(3 * day);

    QVERIFY(drill.plan({drill.account(home, 3)}));

    QCOMPARE(drill.plans()[0].toFetch, 1);
    QCOMPARE(drill.plans()[0].toCompare, 2);
    QCOMPARE(drill.plans()[0].toDelete, 2);
    QCOMPARE(drill.plans()[0].known, 2);
}

QTEST_GUILESS_MAIN(DoubtTest)
#include "DoubtTest.moc"
