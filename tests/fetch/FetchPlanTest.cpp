// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/FetchPlan.h"

#include <QTest>

using fetch::FetchPolicy;
using Fate = store::KnownMessage::Fate;

Q_DECLARE_METATYPE(store::KnownMessage::Head)

/// Each message is one letter of the server's listing: its unique-id; "-" has none.
class FetchPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void downloads_data();
    void downloads();
    void quarantineOpensOnRequest();
    void onlyWhatIsSmallEnoughComes_data();
    void onlyWhatIsSmallEnoughComes();
    void ofWhatIsTooLargeTheHeaderComesOnce_data();
    void ofWhatIsTooLargeTheHeaderComesOnce();
    void deletes_data();
    void deletes();
    void whatIsNotSureIsComparedBeforeItGoes_data();
    void whatIsNotSureIsComparedBeforeItGoes();
    void aShorterPolicyIsCountedWithoutTheServer_data();
    void aShorterPolicyIsCountedWithoutTheServer();
};

namespace {

const QDateTime now = QDateTime::fromString(QStringLiteral("2026-11-24T09:00:00Z"), Qt::ISODate);

base::Uidl uidl(char letter)
{
    return *base::Uidl::parse(QByteArray(1, letter));
}

pop3::Listing listing(const QByteArray &letters)
{
    pop3::Listing result;
    result.hasUidl = true;
    for (const char letter : letters) {
        const auto id = letter == '-' ? std::nullopt : std::optional(uidl(letter));
        result.messages.append({base::MessageNumber(result.messages.size() + 1), 100, id});
    }
    return result;
}

/// S stored, D deleting, X deleted, V vanished, each with the days since it was stored; K skipped, with how often it
/// failed, L with how often the line was lost in it: "aS3 bD0 cK1".
store::KnownMail known(const QByteArray &words)
{
    static const QHash<char, Fate> fates{{'L', Fate::Skipped}, {'S', Fate::Stored},   {'D', Fate::Deleting},
                                         {'X', Fate::Deleted}, {'V', Fate::Vanished}, {'K', Fate::Skipped}};
    store::KnownMail mail;
    for (const QByteArray &word : words.split(' ')) {
        if (word.size() < 3)
            continue;
        const QDateTime storedAt = QByteArray("KL").contains(word[1]) ? QDateTime() : now.addDays(-word.mid(2).toInt());
        const int failures = word[1] == 'K' ? word.mid(2).toInt() : 0;
        store::KnownMessage &entry = mail[uidl(word[0])];
        entry.fate = fates.value(word[1]);
        entry.storedAt = storedAt;
        entry.size = 100;
        entry.failures = failures;
        entry.drops = word[1] == 'L' ? word.mid(2).toInt() : 0;
    }
    return mail;
}

QByteArray letters(const QList<pop3::ServerMessage> &messages)
{
    QByteArray text;
    for (const pop3::ServerMessage &message : messages)
        text += message.uidl ? message.uidl->bytes() : QByteArray("-");
    return text;
}

} // namespace

void FetchPlanTest::downloads_data()
{
    QTest::addColumn<QByteArray>("server");
    QTest::addColumn<QByteArray>("ledger");
    QTest::addColumn<QByteArray>("toFetch");
    QTest::addColumn<QByteArray>("unidentifiable");
    const auto row = [](const char *name, const char *server, const char *ledger, const char *fetch, const char *left) {
        QTest::newRow(name) << QByteArray(server) << QByteArray(ledger) << QByteArray(fetch) << QByteArray(left);
    };
    row("empty mailbox", "", "aS1", "", "");
    row("first contact", "abc", "", "abc", "");
    row("only what is new", "abc", "aS1 bS0", "c", "");
    row("what waits for its deletion is here", "ab", "aD1", "b", "");
    row("skipped is asked for again", "ab", "aK0 bS1", "a", "");
    row("what failed once comes last", "abc", "aK1", "bca", "");
    row("what failed twice is left alone", "abc", "aK2 bK3", "c", "");
    row("what lost the line comes last", "abc", "aL4", "bca", "");
    row("what lost it often is left alone", "abc", "aL5", "bc", "");
    row("what came back may be another", "abc", "aV9 bX9 cS9", "ab", "");
    row("the server's order stays", "cab", "", "cab", "");
    row("nobody knows which", "a-b", "", "ab", "-");
}

void FetchPlanTest::downloads()
{
    QFETCH(QByteArray, server);
    QFETCH(QByteArray, ledger);

    const fetch::DownloadPlan plan = fetch::planDownloads(listing(server), known(ledger), {});

    QTEST(letters(plan.toFetch), "toFetch");
    QTEST(letters(plan.unidentifiable), "unidentifiable");
    QCOMPARE(fetch::bytesOf(plan.toFetch), 100 * plan.toFetch.size());
}

void FetchPlanTest::quarantineOpensOnRequest()
{
    const auto mails = listing("abc");
    const store::KnownMail ledger = known("aK2 bS1");

    const fetch::DownloadPlan kept = fetch::planDownloads(mails, ledger, {});
    const fetch::DownloadPlan opened = fetch::planDownloads(mails, ledger, {fetch::DownloadRules::Quarantine::Opened});

    QCOMPARE(letters(kept.quarantined), QByteArray("a"));
    QCOMPARE(letters(kept.toFetch), QByteArray("c"));
    QCOMPARE(letters(opened.toFetch), QByteArray("ca"));
    QVERIFY(opened.quarantined.isEmpty());
}

void FetchPlanTest::onlyWhatIsSmallEnoughComes_data()
{
    QTest::addColumn<qint64>("size"); // -1: LIST did not say
    QTest::addColumn<bool>("comes");
    QTest::newRow("smaller") << qint64(4'999'999'999) << true;
    QTest::newRow("as large as may be") << qint64(5'000'000'000) << true;
    QTest::newRow("larger") << qint64(5'000'000'001) << false;
    QTest::newRow("unknown") << qint64(-1) << true;
}

void FetchPlanTest::onlyWhatIsSmallEnoughComes()
{
    QFETCH(qint64, size);
    QFETCH(bool, comes);
    pop3::Listing mails = listing("a");
    mails.messages[0].size = size < 0 ? std::nullopt : std::optional(size);

    const auto plan = fetch::planDownloads(mails, {}, {fetch::DownloadRules::Quarantine::Kept, 5'000'000'000});

    QCOMPARE(letters(plan.toFetch), QByteArray(comes ? "a" : ""));
    QCOMPARE(letters(plan.tooLarge), QByteArray(comes ? "" : "a"));
}

void FetchPlanTest::ofWhatIsTooLargeTheHeaderComesOnce_data()
{
    using Head = store::KnownMessage::Head;
    QTest::addColumn<int>("generation");
    QTest::addColumn<Head>("head");
    QTest::addColumn<int>("drops");
    QTest::addColumn<bool>("isRetry");
    QTest::addColumn<bool>("isAskedFor");
    QTest::newRow("new") << 0 << Head::None << 0 << false << true;
    QTest::newRow("here already") << 0 << Head::Here << 0 << false << false;
    QTest::newRow("here already, retry") << 0 << Head::Here << 0 << true << false;
    QTest::newRow("it was gone for a while") << 0 << Head::Gone << 0 << false << true;
    QTest::newRow("refused") << 0 << Head::Refused << 0 << false << false;
    QTest::newRow("refused, retry") << 0 << Head::Refused << 0 << true << true;
    QTest::newRow("the line broke often") << 0 << Head::None << 5 << false << false;
    QTest::newRow("the mail itself was here once") << 1 << Head::None << 0 << false << false;
}

void FetchPlanTest::ofWhatIsTooLargeTheHeaderComesOnce()
{
    QFETCH(int, generation);
    QFETCH(store::KnownMessage::Head, head);
    QFETCH(int, drops);
    QFETCH(bool, isRetry);
    store::KnownMail ledger;
    store::KnownMessage &entry = ledger[uidl('a')];
    entry.fate = Fate::Skipped;
    entry.generation = generation;
    entry.head = head;
    entry.drops = drops;
    fetch::DownloadRules rules;
    rules.maxBytes = 99;
    rules.mayAskForHeads = true;
    rules.quarantine = isRetry ? fetch::DownloadRules::Quarantine::Opened : fetch::DownloadRules::Quarantine::Kept;

    const fetch::DownloadPlan plan = fetch::planDownloads(listing("a"), ledger, rules);

    QTEST(!plan.toHead.isEmpty(), "isAskedFor");
    QCOMPARE(letters(plan.tooLarge), QByteArray("a"));
    QVERIFY(plan.toFetch.isEmpty());
    rules.mayAskForHeads = false;
    QVERIFY(fetch::planDownloads(listing("a"), ledger, rules).toHead.isEmpty());
}

void FetchPlanTest::deletes_data()
{
    QTest::addColumn<int>("keepDays"); // -1: for ever
    QTest::addColumn<QByteArray>("server");
    QTest::addColumn<QByteArray>("ledger");
    QTest::addColumn<QByteArray>("due");
    const auto row = [](const char *name, int keepDays, const char *server, const char *ledger, const char *due) {
        QTest::newRow(name) << keepDays << QByteArray(server) << QByteArray(ledger) << QByteArray(due);
    };
    row("for ever", -1, "abc", "aS999 bD999", "");
    row("after three days", 3, "abcd", "aS2 bS3 cS4 dD4", "bcd");
    row("only what is still listed", 3, "a", "aS9 bS9", "a");
    row("never what is not here", 3, "abc", "aK9 bV9 cX9", "");
    row("at once, also what an earlier check stored", 0, "abc", "aS9 bS0", "ab");
    row("at once repeats what was not confirmed", 0, "ab", "aD0 bD9", "ab");
    row("at once, never what is not here", 0, "abcd", "aK0 bV0 cX0", "");
}

void FetchPlanTest::deletes()
{
    QFETCH(int, keepDays);
    QFETCH(QByteArray, server);
    QFETCH(QByteArray, ledger);
    const FetchPolicy policy = keepDays < 0 ? FetchPolicy::keepForever() : FetchPolicy::keepDays(keepDays);

    QByteArray due;
    for (const base::Uidl &id : fetch::planDeletes({listing(server), {}, {}}, known(ledger), policy, now).sure)
        due += id.bytes();

    QTEST(due, "due");
}

void FetchPlanTest::whatIsNotSureIsComparedBeforeItGoes_data()
{
    QTest::addColumn<QByteArray>("measure");
    QTest::addColumn<bool>("isUncertain");
    QTest::addColumn<bool>("isSure");
    QTest::newRow("the whole message") << QByteArray("whole") << false << true;
    QTest::newRow("the whole message, by a header") << QByteArray("whole") << true << false;
    QTest::newRow("header and size") << QByteArray("100") << false << false;
    QTest::newRow("another size now") << QByteArray("100") << true << false;
    QTest::newRow("the header alone") << QByteArray() << false << false;
}

/// On a server without unique-ids another mail with the same header may go by the same name, and may never have been
/// fetched.
void FetchPlanTest::whatIsNotSureIsComparedBeforeItGoes()
{
    QFETCH(QByteArray, measure);
    QFETCH(bool, isUncertain);
    QFETCH(bool, isSure);
    const base::Uidl name = base::Uidl::ofDigest(QByteArray(32, 'h'), 1, measure);
    store::KnownMessage stored;
    stored.storedAt = now.addDays(-100);
    store::KnownMail known;
    known.insert(name, stored);
    fetch::Identities server;
    server.listing.messages.append({base::MessageNumber(1), 100, name});
    if (isUncertain)
        server.uncertain.insert(name);

    for (const int days : {0, 3}) {
        const auto policy = fetch::FetchPolicy::of(std::optional(days));
        const fetch::DeletesDue due = fetch::planDeletes(server, known, policy, now);
        QCOMPARE(isSure ? due.sure : due.toCompare, QList<base::Uidl>{name});
        QCOMPARE(due.sure.size() + due.toCompare.size(), 1);
    }
}

void FetchPlanTest::aShorterPolicyIsCountedWithoutTheServer_data()
{
    QTest::addColumn<int>("keepDays"); // -1: for ever
    QTest::addColumn<QByteArray>("ledger");
    QTest::addColumn<qint64>("mails");
    QTest::newRow("for ever") << -1 << QByteArray("aS999 bD999") << qint64(0);
    QTest::newRow("after three days") << 3 << QByteArray("aS2 bS3 cS4 dD4") << qint64(3);
    QTest::newRow("at once") << 0 << QByteArray("aS0 bS900 cD1") << qint64(3);
    QTest::newRow("never what is gone or was never here") << 0 << QByteArray("aX9 bV9 cK0 dS1") << qint64(1);
}

void FetchPlanTest::aShorterPolicyIsCountedWithoutTheServer()
{
    QFETCH(int, keepDays);
    QFETCH(QByteArray, ledger);
    const FetchPolicy policy = FetchPolicy::of(keepDays < 0 ? std::nullopt : std::optional(keepDays));

    QTEST(fetch::countDeletes(known(ledger), policy, now), "mails");
}

QTEST_APPLESS_MAIN(FetchPlanTest)
#include "FetchPlanTest.moc"
