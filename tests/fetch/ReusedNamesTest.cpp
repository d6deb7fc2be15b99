// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CheckDrill.h"

#include <QTest>

/// Unique-ids that pass from one mail to another: message-numbers, or those of mails that are gone (RFC 1939, section
/// 7, allows that). A mail that was never read must not be deleted, nor be overlooked.
class ReusedNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNumberedAnewIsFoundWhereAllMailIsKept();
    void whatIsNumberedAnewIsReadBeforeItGoes_data();
    void whatIsNumberedAnewIsReadBeforeItGoes();
    void numberedMailIsFetchedOnce();
    void numbersThatStayCostAFewLooks();
    void mailOfOneHeaderIsComparedBeforeItGoesByItsNumber();
    void aMailThatGotTheNumberOfADeletedOneComes();
    void aNameThatWentToAnotherMailOnceMayDoSoAgain();
    void aNameThatWentToAnotherMailIsLookedAtWhereAllMailIsKept();
    void headersThatAreWrittenAnewSayNothing();
};

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 day = 24 * 60 * minute;
const QString home = QStringLiteral("home");

ScriptedMailbox::Mail mail(const QByteArray &uidl, const QByteArray &subject, const QByteArray &body)
{
    return {uidl, "Subject: " + subject + "\r\n\r\n" + body + "\r\n"};
}

/// One mail for each letter, numbered as on a server that makes message-numbers unique-ids.
void list(CheckDrill &drill, const QByteArray &letters)
{
    drill.mailbox().mails.clear();
    for (const char letter : letters) {
        const QByteArray number = QByteArray::number(drill.mailbox().mails.size() + 1);
        drill.mailbox().mails.append(mail(number, QByteArray(1, letter), QByteArray(1, letter)));
    }
}

QByteArray bodies(CheckDrill &drill)
{
    QByteArrayList all;
    for (const QByteArray &content : drill.storedMails(drill.account(home)))
        all += content.mid(content.indexOf("\n\n") + 2).trimmed();
    std::sort(all.begin(), all.end());
    return all.join();
}

qsizetype countOf(CheckDrill &drill, const char *verb)
{
    const QByteArrayList &lines = drill.mailbox().transcript;
    return std::count_if(lines.begin(), lines.end(), [verb](const QByteArray &line) { return line.startsWith(verb); });
}

} // namespace

void ReusedNamesTest::whatIsNumberedAnewIsFoundWhereAllMailIsKept()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    list(drill, "ABC");
    QVERIFY(drill.check({drill.account(home)}));
    list(drill, "BCD");

    QVERIFY(drill.check({drill.account(home)}));

    QCOMPARE(bodies(drill), QByteArray("ABCD"));
    QCOMPARE(drill.report().fetched, 1);
}

void ReusedNamesTest::whatIsNumberedAnewIsReadBeforeItGoes_data()
{
    QTest::addColumn<bool>("hasTop");
    QTest::newRow("the headers tell") << true;
    QTest::newRow("without TOP") << false;
}

void ReusedNamesTest::whatIsNumberedAnewIsReadBeforeItGoes()
{
    QFETCH(bool, hasTop);
    CheckDrill drill(CheckDrill::Place::Memory);
    if (!hasTop) {
        drill.mailbox().capabilities.removeAll("TOP");
        drill.mailbox().refused = {"TOP"};
    }
    list(drill, "ABC");
    QVERIFY(drill.check({drill.account(home, 3)}));
    list(drill, "BCD");
    drill.clock().advance(3 * day);

    for (int check = 0; check < 3; ++check)
        QVERIFY(drill.check({drill.account(home, 3)}));

    QCOMPARE(bodies(drill), QByteArray("ABCD"));
    QCOMPARE(drill.mailbox().mails.size(), 1);
    QVERIFY(drill.mailbox().mails[0].text.contains("D"));
}

/// What is here is told by its header, at each check.
void ReusedNamesTest::numberedMailIsFetchedOnce()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    QByteArray fetched;
    for (const char *letters : {"ABC", "BC", "BCD", "BCD", "CD", "D", "DE", "", "F"}) {
        list(drill, letters);
        QVERIFY(drill.check({drill.account(home)}));
        fetched += QByteArray::number(countOf(drill, "RETR"));
    }

    QCOMPARE(bodies(drill), QByteArray("ABCDEF"));
    QCOMPARE(fetched, QByteArray("334444556"));
}

/// As the UIDs of a mailbox from which nothing was ever removed: these are good unique-ids.
void ReusedNamesTest::numbersThatStayCostAFewLooks()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    list(drill, QByteArray(500, 'A'));
    QVERIFY(drill.check({drill.account(home)}));
    drill.mailbox().transcript.clear();

    QVERIFY(drill.check({drill.account(home)}));

    QVERIFY(countOf(drill, "TOP") > 0);
    QVERIFY(countOf(drill, "TOP") < 50);
    QCOMPARE(countOf(drill, "RETR"), 0);
}

void ReusedNamesTest::mailOfOneHeaderIsComparedBeforeItGoesByItsNumber()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    drill.mailbox().mails = {mail("1", "same", "A"), mail("2", "same", "B")};
    QVERIFY(drill.check({drill.account(home, 3)}));
    drill.mailbox().mails = {mail("1", "same", "B"), mail("2", "same", "C")};
    drill.clock().advance(3 * day);

    QVERIFY(drill.check({drill.account(home, 3)}));

    QCOMPARE(bodies(drill), QByteArray("ABC"));
    QCOMPARE(drill.report().fetched, 1);
}

void ReusedNamesTest::aMailThatGotTheNumberOfADeletedOneComes()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    for (const char *letter : {"A", "B", "C", "D"}) {
        list(drill, letter);
        QVERIFY(drill.check({drill.account(home, 0)}));
        QVERIFY(drill.mailbox().mails.isEmpty());
    }

    QCOMPARE(bodies(drill), QByteArray("ABCD"));
}

/// A check sees the first go, so that the ledger knows of it; the second goes between two checks.
void ReusedNamesTest::aNameThatWentToAnotherMailOnceMayDoSoAgain()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    for (const char *letter : {"A", "", "B", "C"}) {
        drill.mailbox().mails = {mail("u2", "other", "other")};
        if (*letter)
            drill.mailbox().mails.append(mail("u1", "same", letter));
        QVERIFY(drill.check({drill.account(home, 3)}));
    }
    drill.clock().advance(3 * day);

    QVERIFY(drill.check({drill.account(home, 3)}));

    QCOMPARE(bodies(drill), QByteArray("ABCother"));
    QCOMPARE(drill.mailbox().mails.size(), 1);
}

void ReusedNamesTest::aNameThatWentToAnotherMailIsLookedAtWhereAllMailIsKept()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    for (const char *letter : {"A", "", "B", "C"}) {
        drill.mailbox().mails = {mail("u2", "other", "other")};
        if (*letter)
            drill.mailbox().mails.append(mail("u1", letter, letter));
        QVERIFY(drill.check({drill.account(home)}));
        drill.clock().advance(day);
    }

    QVERIFY(drill.check({drill.account(home)}));

    QCOMPARE(bodies(drill), QByteArray("ABCother"));
}

/// By a filter on the way, at each answer. Their bodies are compared by nobody, or all would come again and again.
void ReusedNamesTest::headersThatAreWrittenAnewSayNothing()
{
    CheckDrill drill(CheckDrill::Place::Memory);
    for (int check = 0; check < 6; ++check) {
        drill.mailbox().mails.clear();
        for (const char *body : {"A", "B", "C", "D"}) {
            if (check != 1)
                drill.mailbox().mails.append(mail(QByteArray("u") + body, QByteArray::number(check), body));
        }
        QVERIFY(drill.check({drill.account(home)}));
        drill.clock().advance(2 * day);
    }

    QCOMPARE(bodies(drill), QByteArray("AABBCCDD")); // also those that were gone for once
}

QTEST_GUILESS_MAIN(ReusedNamesTest)
#include "ReusedNamesTest.moc"
