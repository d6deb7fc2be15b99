// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/FetchPlan.h"
#include "support/CheckDrill.h"

#include <QTest>

using Fate = store::KnownMessage::Fate;

/// What comes, goes and stays under each policy. A mail is one letter, its unique-id, listed from the oldest to the
/// newest; a number behind it is its size, if not 100. In the ledger, with the days since it was stored:
/// S stored, D with a DELE whose QUIT went unanswered, X deleted, V vanished, F skipped on first contact, K skipped.
class LeaveOnServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void policiesDecide_data();
    void policiesDecide();
    void wholeChecksDoAsThePlanSays_data();
    void wholeChecksDoAsThePlanSays();
};

namespace {

const QDateTime now = QDateTime::fromString(QStringLiteral("2026-11-24T09:00:00Z"), Qt::ISODate);

struct Row
{
    const char *name;
    const char *policy; ///< As an account keeps it: keep, newest, bytes, run, runbytes, max, order, first.
    const char *server;
    const char *ledger;
    const char *comes;
    const char *goes;  ///< Of what was here before and of what comes.
    const char *later; ///< How many wait for the next check.
    const char *left;  ///< Skipped.
};

const std::initializer_list<Row> rows{
    // By age
    {"for ever, nothing goes", "", "abc", "aS99 bS30", "c", "", "0", ""},
    {"after 30 days", "keep=30", "abcd", "aS31 bS30 cS29", "d", "ab", "0", ""},
    {"age counts from when it was stored, not from when it was sent", "keep=30", "ab", "", "ab", "", "0", ""},
    {"at once", "keep=0", "abc", "aS5", "bc", "abc", "0", ""},
    {"a DELE that was not confirmed is said again", "keep=30", "ab", "aD31 bS1", "", "a", "0", ""},
    {"what is not listed is not deleted", "keep=30", "b", "aS99 bS99", "", "b", "0", ""},
    {"what is not here is not deleted", "keep=30", "abc", "aK99 bS99", "ac", "b", "0", ""},
    // By count
    {"the newest two", "newest=2", "abcd", "aS4 bS3 cS2 dS1", "", "ab", "0", ""},
    {"as many as may stay", "newest=4", "abcd", "aS4 bS3 cS2 dS1", "", "", "0", ""},
    {"new ones push out old ones", "newest=2", "abcd", "aS4 bS3", "cd", "ab", "0", ""},
    {"old ones go in the check that brings them", "newest=1", "abc", "", "abc", "ab", "0", ""},
    {"what may not come takes room, and stays", "newest=2 max=500", "abcd900", "aS3 bS2 cS1", "", "ab", "0", "d"},
    {"what is too large is old, and stays", "newest=1 max=500", "a900bc", "bS2 cS1", "", "b", "0", "a"},
    // Which is the newest
    {"a server that lists the newest first: the new mail stays", "newest=2", "dcba", "aS4 bS3 cS2", "d", "", "0", ""},
    {"two orders: only what is old in both goes", "newest=1", "bca", "aS3 bS2 cS1", "", "b", "0", ""},
    {"fetched newest first: the server's order alone", "newest=2 order=newest", "abcd", "cS2 dS2 aS1 bS1", "", "ab",
     "0", ""},
    // By size
    {"the newest 250 bytes", "bytes=250", "abcd", "aS4 bS3 cS2 dS1", "", "ab", "0", ""},
    {"exactly as much as may stay", "bytes=400", "abcd", "aS4 bS3 cS2 dS1", "", "", "0", ""},
    {"behind a large one nothing stays", "bytes=250", "ab200cd", "aS4 bS3 cS2 dS1", "", "ab", "0", ""},
    {"one that is larger than all that may stay goes", "bytes=250", "ab300", "aS4 bS3", "", "ab", "0", ""},
    // Mixed: a mail goes as soon as any limit says so
    {"age before count", "keep=30 newest=2", "abc", "aS31 bS31 cS31", "", "abc", "0", ""},
    {"count before age", "keep=30 newest=2", "abc", "aS3 bS2 cS1", "", "a", "0", ""},
    {"count and size: the stricter wins", "newest=3 bytes=150", "abcd", "aS4 bS3 cS2 dS1", "", "abc", "0", ""},
    {"all three", "keep=3 newest=3 bytes=350", "abcd", "aS9 bS2 cS3 dS1", "", "ac", "0", ""},
    {"at once beats all", "keep=0 newest=99 bytes=99999", "ab", "aS1", "b", "ab", "0", ""},
    // Limits of one check
    {"two at a time, the oldest first", "run=2", "abcde", "aS1", "bc", "", "2", ""},
    {"two at a time, the newest first", "run=2 order=newest", "abcde", "aS1", "ed", "", "2", ""},
    {"250 bytes at a time", "runbytes=250", "abcd", "", "ab", "", "2", ""},
    {"nothing overtakes a large one", "runbytes=250", "ab200cd", "", "a", "", "3", ""},
    {"a single one that is larger comes alone", "runbytes=250", "a900b", "", "a", "", "1", ""},
    {"what failed before waits behind the others", "run=2", "abc", "aK1", "bc", "", "1", ""},
    {"what is left for later does not go", "keep=0 run=1", "abc", "aS1", "b", "ab", "1", ""},
    {"what is left for later counts as new", "newest=2 run=2", "abcde", "", "ab", "ab", "3", ""},
    {"too large takes no place in the check", "run=1 max=500", "a900bc", "", "b", "", "1", "a"},
    // First contact
    {"all", "first=all", "abc", "", "abc", "", "0", ""},
    {"from now on", "first=now", "abc", "", "", "", "0", "abc"},
    {"from now on, then new mail", "first=now", "abcd", "aF bF cF", "d", "", "0", "abc"},
    {"from now on, and at once: what is not here stays", "first=now keep=0", "abc", "aF bF", "c", "c", "0", "ab"},
    {"from now on, later all", "first=all", "abc", "aF bF cS1", "ab", "", "0", ""},
    {"an account that is not new", "first=now", "abc", "aS1", "bc", "", "0", ""},
    // After the unique-ids were reset, or given to other mails
    {"all new names: what is not recognized comes", "keep=30", "xyz", "aS31 bS31", "xyz", "", "0", ""},
    {"what vanished and is back is compared, and stays for this check", "keep=30", "ab", "aV31 bS1", "a", "", "0", ""},
    {"the name of a deleted mail is back: all is compared first", "keep=30", "abc", "aX31 bS31 cS1", "a", "?b", "0",
     ""},
    {"the same at once", "keep=0", "ab", "aX1 bS1", "a", "a?b", "0", ""},
    {"a reset and the newest two: what comes counts as the newest", "newest=2", "wxyz", "aS4 bS3", "wxyz", "wx", "0",
     ""},
};

void addRows(bool (*isMeant)(const Row &))
{
    for (const char *column : {"policy", "server", "ledger", "comes", "goes", "later", "left"})
        QTest::addColumn<QByteArray>(column);
    for (const Row &row : rows) {
        if (isMeant(row))
            QTest::newRow(row.name) << QByteArray(row.policy) << QByteArray(row.server) << QByteArray(row.ledger)
                                    << QByteArray(row.comes) << QByteArray(row.goes) << QByteArray(row.later)
                                    << QByteArray(row.left);
    }
}

base::Uidl uidl(char letter)
{
    return *base::Uidl::parse(QByteArray(1, letter));
}

struct SizedLetter
{
    char letter;
    qint64 size;
};

QList<SizedLetter> mailsIn(const QByteArray &words)
{
    QList<SizedLetter> mails;
    for (const char sign : words) {
        if (sign > '9')
            mails.append({sign, 0});
        else
            mails.last().size = mails.last().size * 10 + sign - '0';
    }
    for (SizedLetter &mail : mails)
        mail.size = mail.size > 0 ? mail.size : 100;
    return mails;
}

pop3::Listing listing(const QByteArray &words)
{
    pop3::Listing result;
    for (const SizedLetter &mail : mailsIn(words))
        result.messages.append({base::MessageNumber(result.messages.size() + 1), mail.size, uidl(mail.letter)});
    return result;
}

/// Those of one day were stored one after the other.
store::KnownMail known(const QByteArray &words)
{
    static const QHash<char, Fate> fates{{'S', Fate::Stored},   {'D', Fate::Deleting}, {'X', Fate::Deleted},
                                         {'V', Fate::Vanished}, {'K', Fate::Skipped},  {'F', Fate::Skipped}};
    store::KnownMail mail;
    for (const QByteArray &word : words.split(' ')) {
        if (word.isEmpty())
            continue;
        store::KnownMessage entry;
        entry.fate = fates.value(word[1]);
        entry.isFromBefore = word[1] == 'F';
        entry.failures = word == "aK1" ? 1 : 0;
        if (entry.fate != Fate::Skipped)
            entry.storedAt = now.addDays(-word.mid(2).toInt()).addMSecs(mail.size() - 100);
        entry.size = 100;
        mail.insert(uidl(word[0]), entry);
    }
    return mail;
}

store::Account withPolicy(store::Account account, const QByteArray &words)
{
    using Policy = base::AccountPolicy;
    QHash<QByteArray, QByteArray> values;
    for (const QByteArray &word : words.split(' '))
        values.insert(word.split('=').first(), word.split('=').last());
    const auto number = [&values](const char *key) {
        return values.contains(key) ? std::optional<qint64>(values[key].toLongLong()) : std::nullopt;
    };
    if (values.contains("keep"))
        account.keepDays = values["keep"].toInt();
    account.maxBytes = number("max");
    account.policy = {number("newest"), number("bytes"), number("run"), number("runbytes")};
    account.policy.order = values["order"] == "newest" ? Policy::Order::NewestFirst : Policy::Order::OldestFirst;
    account.policy.first = values["first"] == "now" ? Policy::First::FromNow : Policy::First::All;
    return account;
}

QByteArray letters(const QList<pop3::ServerMessage> &messages)
{
    QByteArray text;
    for (const pop3::ServerMessage &message : messages)
        text += message.uidl->bytes();
    return text;
}

/// Sorted; behind a question mark those that are compared before.
QByteArray lettersOf(const fetch::DeletesDue &due, const fetch::DownloadPlan &plan)
{
    QByteArray sure;
    for (const base::Uidl &gone : due.sure)
        sure += gone.bytes();
    for (const pop3::ServerMessage &message : plan.toFetch)
        sure += due.reasonOnArrival(*message.uidl) ? message.uidl->bytes() : QByteArray();
    std::sort(sure.begin(), sure.end());
    QByteArray compared;
    for (const base::Uidl &gone : due.toCompare)
        compared += gone.bytes();
    return compared.isEmpty() ? sure : sure + '?' + compared;
}

const QString home = QStringLiteral("home");

/// Each of the size that LIST is to say.
void putUp(CheckDrill &drill, const QByteArray &server)
{
    drill.mailbox().mails.clear();
    for (const SizedLetter &mail : mailsIn(server)) {
        const qint64 rest = mail.size - CheckDrill::mail(QByteArray(1, mail.letter)).text.size();
        drill.mailbox().mails += CheckDrill::mail(QByteArray(1, mail.letter), QByteArray(rest, 'x') + "Hello\r\n");
    }
}

/// One that came the given number of days ago; V and X went in the same hour.
bool liveThrough(CheckDrill &drill, const QByteArray &word, QByteArray &here)
{
    putUp(drill, here + word[0]);
    bool isWell = drill.check({drill.account(home, word[1] == 'X' ? std::optional(0) : std::nullopt)});
    if (word[1] == 'S')
        here += word[0];
    putUp(drill, here);
    return isWell && drill.check({drill.account(home)});
}

/// Mail is looked for every few days.
bool liveThrough(CheckDrill &drill, const QByteArray &ledger)
{
    constexpr qint64 day = 24 * 3'600'000;
    QByteArrayList words = ledger.isEmpty() ? QByteArrayList() : ledger.split(' ');
    std::stable_sort(words.begin(), words.end(),
                     [](const QByteArray &a, const QByteArray &b) { return a.mid(2).toInt() > b.mid(2).toInt(); });
    QByteArray here;
    for (int ago = words.isEmpty() ? 0 : words.first().mid(2).toInt(); ago > 0; --ago) {
        for (const QByteArray &word : std::as_const(words)) {
            if (word.mid(2).toInt() != ago)
                continue;
            if (!liveThrough(drill, word, here))
                return false;
            drill.clock().advance(1);
        }
        if (ago % 5 == 0 && !drill.check({drill.account(home)}))
            return false;
        drill.clock().advance(day);
    }
    drill.mailbox().transcript.clear();
    return true;
}

QByteArray askedFor(const QByteArrayList &transcript, const QByteArray &server)
{
    QByteArray asked;
    for (const QByteArray &command : transcript) {
        if (command.startsWith("RETR "))
            asked += mailsIn(server)[command.mid(5).toLongLong() - 1].letter;
    }
    return asked;
}

QSet<char> asSet(const QByteArray &letters)
{
    QSet<char> set(letters.begin(), letters.end());
    set.remove('?');
    return set;
}

} // namespace

void LeaveOnServerTest::policiesDecide_data()
{
    addRows([](const Row &) { return true; });
}

void LeaveOnServerTest::policiesDecide()
{
    QFETCH(QByteArray, policy);
    QFETCH(QByteArray, server);
    QFETCH(QByteArray, ledger);
    const store::Account account = withPolicy({}, policy);
    const fetch::Identities listed{listing(server), {}, {}};
    fetch::DownloadRules rules;
    rules.maxBytes = account.maxBytes;
    rules.policy = account.policy;
    if (ledger.isEmpty() && account.policy.first == base::AccountPolicy::First::FromNow)
        rules.welcome.emplace();

    const auto due = fetch::planDeletes(listed, known(ledger), fetch::FetchPolicy::of(account), now);
    rules.toCompare = {due.toCompare.begin(), due.toCompare.end()};
    rules.now = now;
    const auto plan = fetch::planDownloads(listed.listing, known(ledger), rules);
    const auto numbers = fetch::inNumbers(listed.listing, plan, due);

    QTEST(letters(plan.toFetch), "comes");
    QTEST(lettersOf(due, plan), "goes");
    QTEST(QByteArray::number(plan.postponed), "later");
    QTEST(letters(plan.tooLarge + plan.fromBefore), "left");
    QCOMPARE(numbers.toDelete, lettersOf(due, plan).remove(lettersOf(due, plan).indexOf('?'), 1).size());
}

/// Those whose ledger can be had by checks that went before.
void LeaveOnServerTest::wholeChecksDoAsThePlanSays_data()
{
    addRows([](const Row &row) { return std::strpbrk(row.ledger, "DKF") == nullptr; });
}

void LeaveOnServerTest::wholeChecksDoAsThePlanSays()
{
    QFETCH(QByteArray, policy);
    QFETCH(QByteArray, server);
    QFETCH(QByteArray, ledger);
    QFETCH(QByteArray, comes);
    QFETCH(QByteArray, goes);
    QFETCH(QByteArray, left);
    CheckDrill drill;
    const store::Account account = withPolicy(drill.account(home), policy);
    QVERIFY(liveThrough(drill, ledger));
    putUp(drill, server);

    QVERIFY(drill.check({account}));

    QCOMPARE(asSet(askedFor(drill.mailbox().transcript, server)),
             asSet(comes + goes.mid(goes.indexOf('?') + 1, goes.contains('?') ? -1 : 0)));
    QCOMPARE(asSet(drill.mailbox().uidls().join()), asSet(letters(listing(server).messages)).subtract(asSet(goes)));
    QTEST(QByteArray::number(drill.report().postponed), "later");
    QCOMPARE(drill.report().skipped, left.size());
}

QTEST_GUILESS_MAIN(LeaveOnServerTest)
#include "LeaveOnServerTest.moc"
