// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/IdentityPlan.h"

#include <QTest>

using Fate = store::KnownMessage::Fate;

/// The server's listing is "name=header", where a name of "-" is none. The ledger is "name=header" of what is here,
/// with
/// "!" before the name of what is gone. A header is one letter; "1:A" names the first message with header A by digest.
class IdentityPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsInQuestion_data();
    void whoIsInQuestion();
    void identities_data();
    void identities();
    void renamedMailIsKnownUnderItsNewName();
};

namespace {

QByteArray digest(const QByteArray &letter)
{
    return QByteArray(32, letter.isEmpty() ? '\0' : letter[0]);
}

base::Uidl uidl(const QByteArray &name)
{
    const QByteArrayList digested = name.split(':');
    if (digested.size() == 2)
        return base::Uidl::ofDigest(digest(digested[1]), digested[0].toLongLong());
    return *base::Uidl::parse(name);
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
        result.messages.append({base::MessageNumber(result.messages.size() + 1), 100, name});
    }
    return result;
}

store::KnownMail known(const QByteArray &words)
{
    store::KnownMail mail;
    for (const QByteArrayList &pair : pairs(words)) {
        const bool isGone = pair[0].startsWith('!');
        store::KnownMessage message;
        message.fate = isGone ? Fate::Vanished : Fate::Stored;
        message.storedAt = QDateTime::fromSecsSinceEpoch(1'000 + mail.size(), Qt::UTC);
        const QByteArray header = digest(pair[1]);
        std::copy(header.begin(), header.end(), message.header.begin());
        mail.insert(uidl(isGone ? pair[0].mid(1) : pair[0]), message);
    }
    return mail;
}

/// Of those in question; "?" as header: neither TOP nor RETR gave it.
fetch::Fingerprints fingerprints(const QByteArray &server, const QByteArray &ledger, bool areOfWhole)
{
    const QList<QByteArrayList> messages = pairs(server);
    fetch::Fingerprints prints;
    for (const base::MessageNumber number : fetch::inQuestion(listing(server), known(ledger))) {
        const QByteArray header = messages[number.value() - 1][1];
        const QByteArray name = areOfWhole ? header.right(1) : header.left(1);
        if (header != "?")
            prints.insert(number, {digest(header), digest(name), areOfWhole});
    }
    return prints;
}

/// "a" or "1:A" again, as in the tables.
QByteArray shown(const std::optional<base::Uidl> &name)
{
    for (const char *letter : {"A", "B", "C", "x", "y"}) {
        for (int occurrence = 1; occurrence <= 3; ++occurrence) {
            if (name && *name == base::Uidl::ofDigest(digest(letter), occurrence))
                return QByteArray::number(occurrence) + ':' + letter;
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
    row("equal ones, numbered anew", "x=A y=A", "a=A b=A", "x y", "a>x b>y");
    row("the whole tells what the header does not", "-=Ax -=Ay", "1:x=A", "1:x 1:y", "", true);
    row("the whole finds what has a name", "-=Ax", "a=A", "a", "", true);
}

void IdentityPlanTest::identities()
{
    QFETCH(bool, areOfWhole);
    QFETCH(QByteArray, server);
    QFETCH(QByteArray, ledger);
    const fetch::Fingerprints prints = fingerprints(server, ledger, areOfWhole);

    const fetch::Identities result = fetch::identify(listing(server), prints, known(ledger));

    QByteArrayList names;
    for (const pop3::ServerMessage &message : result.listing.messages)
        names += shown(message.uidl);
    QByteArrayList renamings;
    for (const store::Renaming &renaming : result.renamings)
        renamings += shown(renaming.from) + '>' + shown(renaming.to);
    QTEST(names.join(' '), "names");
    QTEST(renamings.join(' '), "renamings");
}

void IdentityPlanTest::renamedMailIsKnownUnderItsNewName()
{
    const store::KnownMail mail = fetch::renamed(known("a=A b=B"), {{uidl("a"), uidl("x")}});

    QCOMPARE(mail.size(), 2);
    QCOMPARE(mail.value(uidl("x")).storedAt, known("a=A").value(uidl("a")).storedAt);
    QVERIFY(!mail.contains(uidl("a")));
}

QTEST_APPLESS_MAIN(IdentityPlanTest)
#include "IdentityPlanTest.moc"
