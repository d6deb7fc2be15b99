// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/IdentityPlan.h"

#include <QTest>

using Fate = store::KnownMessage::Fate;

/// The server's listing is "name=header/size", where a name of "-" is none and a size that is left out is 100, "?" none
/// by LIST. The ledger is "name=header" of what is here, with "!" before the name of what is gone. A header is one
/// letter; of two, the second is that with the server's notes, or the whole message. "1:A" names the first message with
/// header A and 100 octets, "1:A:200" one with 200, "1:A:" one by its header alone.
class IdentityPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsInQuestion_data();
    void whoIsInQuestion();
    void identities_data();
    void identities();
    void aSizeTellsEqualHeadersApart_data();
    void aSizeTellsEqualHeadersApart();
    void anotherSizeIsNotAskedAboutTwiceADay();
    void renamedMailIsKnownUnderItsNewName();
};

namespace {

const QDateTime now = QDateTime::fromString(QStringLiteral("2026-11-24T09:00:00Z"), Qt::ISODate);

QByteArray digest(const QByteArray &letter)
{
    return QByteArray(32, letter.isEmpty() ? '\0' : letter[0]);
}

base::Uidl uidl(const QByteArray &name)
{
    const QByteArrayList parts = name.split(':');
    if (parts.size() == 1)
        return *base::Uidl::parse(name);
    return base::Uidl::ofDigest(digest(parts[1]), parts[0].toLongLong(), parts.value(2, "100"));
}

QList<QByteArrayList> pairs(const QByteArray &words)
{
    QList<QByteArrayList> all;
    for (const QByteArray &word : words.split(' ')) {
        if (!word.isEmpty())
            all.append(word.split('='));
    }
    return all;
}

pop3::Listing listing(const QByteArray &words)
{
    pop3::Listing result;
    for (const QByteArrayList &pair : pairs(words)) {
        const auto name = pair[0] == "-" ? std::nullopt : std::optional(uidl(pair[0]));
        const QByteArray octets = pair[1].split('/').value(1, "100");
        const auto size = octets == "?" ? std::nullopt : std::optional(octets.toLongLong());
        result.messages.append({base::MessageNumber(result.messages.size() + 1), size, name});
    }
    return result;
}

store::KnownMail known(const QByteArray &words)
{
    store::KnownMail mail;
    for (const QByteArrayList &pair : pairs(words)) {
        const bool isGone = pair[0].startsWith('!');
        const bool isInQuestion = pair[0].startsWith('~');
        store::KnownMessage message;
        message.fate = isGone ? Fate::Vanished : isInQuestion ? Fate::Questioned : Fate::Stored;
        message.storedAt = QDateTime::fromSecsSinceEpoch(1'000 + mail.size(), Qt::UTC);
        const QByteArray header = digest(pair[1]);
        std::copy(header.begin(), header.end(), message.header.begin());
        mail.insert(uidl(isGone || isInQuestion ? pair[0].mid(1) : pair[0]), message);
    }
    return mail;
}

/// Of those in question; "?" as header: neither TOP nor RETR gave it.
fetch::Fingerprints fingerprints(const QByteArray &server, const QByteArray &ledger, bool areOfWhole)
{
    const QList<QByteArrayList> messages = pairs(server);
    fetch::Fingerprints prints;
    for (const base::MessageNumber number : fetch::inQuestion(listing(server), known(ledger))) {
        const QByteArray letters = messages[number.value() - 1][1].split('/').first();
        const QByteArray header = areOfWhole ? letters.left(1) : letters.right(1);
        const QByteArray name = areOfWhole ? letters.right(1) : letters.left(1);
        if (letters != "?")
            prints.insert(number, {digest(header), digest(name), areOfWhole});
    }
    return prints;
}

/// "a" or "1:A" again, as in the tables.
QByteArray shown(const std::optional<base::Uidl> &name)
{
    for (const QByteArray letter : {"A", "B", "C", "x", "y"}) {
        for (const QByteArray occurrence : {"1:", "2:", "3:"}) {
            for (const QByteArray measure : {"", ":", ":200", ":300", ":whole"}) {
                if (name && *name == uidl(occurrence + letter + measure))
                    return occurrence + letter + measure;
            }
        }
    }
    return name ? name->bytes() : QByteArray("-");
}

} // namespace

void IdentityPlanTest::whoIsInQuestion_data()
{
    QTest::addColumn<QByteArray>("server");
    QTest::addColumn<QByteArray>("ledger");
    QTest::addColumn<QByteArray>("numbers");
    const auto row = [](const char *name, const char *server, const char *ledger, const char *numbers) {
        QTest::newRow(name) << QByteArray(server) << QByteArray(ledger) << QByteArray(numbers);
    };
    row("an empty mailbox", "", "a=A", "");
    row("first contact", "a=A b=B", "", "");
    row("nothing new", "a=A b=B", "a=A b=B", "");
    row("without unique-ids", "-=A -=B", "", "12");
    row("one without", "a=A -=B", "a=A", "2");
    row("two with the same", "a=A b=B a=C", "a=A b=B", "13");
    row("one that looks like ours", "a=A 1:B=B", "", "2");
    row("half of them gone", "a=A c=C", "a=A b=B", "");
    row("more than half gone", "a=A d=C", "a=A b=B c=C", "2");
    row("what was gone before does not count", "a=A d=C", "a=A !b=B !c=C", "");
    row("one had no unique-id", "a=A b=B", "a=A 1:B=B c=C d=D", "2");
}

void IdentityPlanTest::whoIsInQuestion()
{
    QFETCH(QByteArray, server);
    QFETCH(QByteArray, ledger);

    QByteArray asked;
    for (const base::MessageNumber number : fetch::inQuestion(listing(server), known(ledger)))
        asked += QByteArray::number(number.value());

    QTEST(asked, "numbers");
}

void IdentityPlanTest::identities_data()
{
    QTest::addColumn<bool>("areOfWhole");
    QTest::addColumn<QByteArray>("server");
    QTest::addColumn<QByteArray>("ledger");
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<QByteArray>("renamings");
    const auto row = [](const char *name, const char *server, const char *ledger, const char *names,
                        const char *renamings = "", bool areOfWhole = false) {
        QTest::newRow(name) << areOfWhole << QByteArray(server) << QByteArray(ledger) << QByteArray(names)
                            << QByteArray(renamings);
    };
    row("named by their digest", "-=A -=B", "", "1:A 1:B");
    row("equal ones by their order", "-=A -=B -=A", "", "1:A 1:B 2:A");
    row("the same ones the next time", "-=A -=B -=A", "1:A=A 2:A=A 1:B=B", "1:A 1:B 2:A");
    row("the second stays when the first is gone", "-=A", "!1:A=A 2:A=A", "2:A");
    row("and a third takes the free name", "-=A -=A", "!1:A=A 2:A=A", "2:A 1:A");
    row("two with one unique-id", "a=A a=B", "", "1:A 1:B");
    row("one of them is the one that is here", "a=B a=A", "a=A", "1:B a");
    row("the other is gone again", "a=B", "a=A 1:B=B", "a");
    row("only the other is left", "b=B", "a=A 1:B=B", "b", "1:B>b");
    row("a line of UIDL was lost", "-=A b=B", "a=A b=B", "a b");
    row("what a server names as we do", "1:B=A", "", "1:A");
    row("neither TOP nor RETR", "-=? -=A", "", "- 1:A");
    row("numbered anew", "x=A y=B", "a=A b=B", "x y", "a>x b>y");
    row("numbered anew, one new", "x=A y=C", "a=A b=B", "x y", "a>x");
    row("numbered anew, back to an old name", "a=B", "!a=A b=B", "a", "b>a");
    row("what is in question is nobody yet", "x=A y=B", "~a=A b=B", "x y", "b>y");
    row("equal ones, numbered anew", "x=A y=A", "a=A b=A", "x y", "a>x b>y");
    row("the whole tells what the header does not", "-=Ax -=Ay", "1:x:whole=A", "1:x:whole 1:y:whole", "", true);
    row("the whole under its old name", "-=Ax -=Ay", "1:x:=A", "1:x: 1:y:whole", "", true);
    row("the whole finds what has a name", "-=Ax", "a=A", "a", "", true);
}

void IdentityPlanTest::identities()
{
    QFETCH(bool, areOfWhole);
    QFETCH(QByteArray, server);
    QFETCH(QByteArray, ledger);
    const fetch::Fingerprints prints = fingerprints(server, ledger, areOfWhole);

    const fetch::Identities result = fetch::identify(listing(server), prints, known(ledger), now);

    QByteArrayList names;
    for (const pop3::ServerMessage &message : result.listing.messages)
        names += shown(message.uidl);
    QByteArrayList renamings;
    for (const store::Renaming &renaming : result.renamings)
        renamings += shown(renaming.from) + '>' + shown(renaming.to);
    QTEST(names.join(' '), "names");
    QTEST(renamings.join(' '), "renamings");
}

void IdentityPlanTest::aSizeTellsEqualHeadersApart_data()
{
    QTest::addColumn<QByteArray>("server");
    QTest::addColumn<QByteArray>("ledger");
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<QByteArray>("uncertain"); // Not fetched, and compared before they are deleted.
    const auto row = [](const char *name, const char *server, const char *ledger, const char *names,
                        const char *uncertain = "") {
        QTest::newRow(name) << QByteArray(server) << QByteArray(ledger) << QByteArray(names) << QByteArray(uncertain);
    };
    row("two of two sizes", "-=A -=A/200", "", "1:A 1:A:200");
    row("the next time", "-=A/200 -=A", "1:A=A 1:A:200=A", "1:A:200 1:A");
    row("the other one is there as well", "-=A/200 -=A", "1:A=A", "1:A:200 1:A");
    row("one went and another came, or its size wandered", "-=A/200 -=B", "1:A=A 1:B=B", "1:A:200 1:B");
    row("also where it was alone", "-=A/200", "1:A=A", "1:A:200");
    row("all of them", "-=A/200 -=B/300 -=C", "1:A=A 1:B=B", "1:A:200 1:B:300 1:C");
    row("what went before is not asked about", "-=A/200", "!1:A=A", "1:A:200");
    row("grown by notes in the header", "-=An/200", "1:A=A", "1:A", "1:A");
    row("no size now", "-=A/?", "1:A=A", "1:A", "1:A");
    row("no size then", "-=A", "1:A:=A", "1:A:", "1:A:");
    row("never a size", "-=A/? -=A/?", "1:A:=A", "1:A: 2:A:");
    row("named without sizes once", "-=A -=A/200 -=A/300", "1:A:=A 2:A:=A", "1:A: 2:A: 1:A:300", "1:A: 2:A:");
    row("a unique-id was lost", "-=A/200 b=B", "a=A b=B", "a b", "a");
    row("numbered anew", "x=A y=B", "a=A b=B", "x y", "x y");
}

void IdentityPlanTest::aSizeTellsEqualHeadersApart()
{
    QFETCH(QByteArray, server);
    QFETCH(QByteArray, ledger);
    const fetch::Fingerprints prints = fingerprints(server, ledger, false);

    const fetch::Identities result = fetch::identify(listing(server), prints, known(ledger), now);

    QByteArrayList names;
    QByteArrayList uncertain;
    for (const pop3::ServerMessage &message : result.listing.messages) {
        names += shown(message.uidl);
        if (result.uncertain.contains(*message.uidl))
            uncertain += shown(message.uidl);
    }
    QTEST(names.join(' '), "names");
    QTEST(uncertain.join(' '), "uncertain");
    QCOMPARE(result.renamings.size(), QByteArray(QTest::currentDataTag()) == "numbered anew" ? 2 : 0);
}

/// Servers that count anew at each check would send the whole mailbox each time.
void IdentityPlanTest::anotherSizeIsNotAskedAboutTwiceADay()
{
    const QByteArray server = "-=A/200";
    const fetch::Fingerprints prints = fingerprints(server, "1:A=A", false);
    store::KnownMail mail = known("1:A=A");
    mail[uidl("1:A")].comparedAt = now.addSecs(-3600);

    const fetch::Identities soon = fetch::identify(listing(server), prints, mail, now);
    const fetch::Identities later = fetch::identify(listing(server), prints, mail, now.addDays(1));

    QCOMPARE(shown(soon.listing.messages[0].uidl), QByteArray("1:A"));
    QVERIFY(soon.uncertain.contains(uidl("1:A")));
    QCOMPARE(shown(later.listing.messages[0].uidl), QByteArray("1:A:200"));
}

void IdentityPlanTest::renamedMailIsKnownUnderItsNewName()
{
    const store::KnownMail mail = fetch::renamed(known("a=A b=B"), {{uidl("a"), uidl("x")}});

    QCOMPARE(mail.value(uidl("x")).storedAt, known("a=A").value(uidl("a")).storedAt);
    QCOMPARE(mail.value(uidl("a")).fate, Fate::Vanished);
}

QTEST_APPLESS_MAIN(IdentityPlanTest)
#include "IdentityPlanTest.moc"
