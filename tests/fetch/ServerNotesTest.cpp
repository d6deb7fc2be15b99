// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CheckDrill.h"

#include <QFile>
#include <QTest>

using fetch::Trouble;
using Answer = store::ServerNotes::Answer;

/// What a check learns of its server, and what the next one, with stores of its own, makes of it.
class ServerNotesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRefusalIsRemembered_data();
    void aRefusalIsRemembered();
    void aBareRefusalIsNotCalledAWrongPasswordWhereTheServerWouldHaveSaidSo();
    void aServerThatWantsEncryptionIsNotKnownAsRefusing();
    void aWelcomeEndsARefusal();
    void anotherUserBeginsAnew();
    void anotherProxyBeginsAnew();
    void withinItsLoginDelayTheServerIsNotAsked();
    void whatTheServerSaysOfItselfIsRemembered();
    void aServerThatBreaksUnderPipeliningIsAskedOneByOne();
    void theSecondTryKeepsWhatTheFirstHadToTell();
    void theNextChecksGoWithoutForAMonth();
    void aServerThatBreaksInAnyCaseIsNotBlamedForPipelining();
    void oneGlitchCostsOneLoginAndIsForgotten();
    void whatWasMarkedKeepsTheCheckFromBeginningAnew();
    void aServerThatBreaksOnUtf8GivesItsMailWithoutIt();
};

namespace {

const QString home = QStringLiteral("home");

void answer(CheckDrill &drill, const QByteArray &command, const QByteArray &reply)
{
    drill.mailbox().insteadOf[command] = [&drill, reply] { drill.mailbox().line()->deliver(reply); };
}

void fill(CheckDrill &drill, const QByteArrayList &uidls)
{
    for (const QByteArray &uidl : uidls)
        drill.mailbox().mails.append(CheckDrill::mail(uidl));
}

/// As scanners do that read one line and drop the rest of the packet.
void breakUnderPipelining(CheckDrill &drill)
{
    drill.mailbox().insteadOf["RETR 1"] = [&drill] {
        ScriptedMailbox &box = drill.mailbox();
        if (box.line()->hasWrittenLine())
            box.line()->reset();
        else
            box.line()->deliver("+OK\r\n" + box.mails.at(0).text + ".\r\n");
    };
}

} // namespace

void ServerNotesTest::aRefusalIsRemembered_data()
{
    QTest::addColumn<QByteArray>("refusal");
    QTest::addColumn<Trouble::Kind>("kind");
    QTest::addColumn<Answer>("known");

    QTest::newRow("bare") << QByteArray("no") << Trouble::Kind::PasswordRefused << Answer::Refused;
    QTest::newRow("auth") << QByteArray("[AUTH] no") << Trouble::Kind::PasswordRefused << Answer::WrongPassword;
    QTest::newRow("in use") << QByteArray("[IN-USE] no") << Trouble::Kind::AccountInUse << Answer::InUse;
    QTest::newRow("delay") << QByteArray("[LOGIN-DELAY] no") << Trouble::Kind::LoginDelay << Answer::TooSoon;
    QTest::newRow("temp") << QByteArray("[SYS/TEMP] no") << Trouble::Kind::ServerTemporary << Answer::Temporary;
    QTest::newRow("perm") << QByteArray("[SYS/PERM] no") << Trouble::Kind::ServerPermanent << Answer::Permanent;
    QTest::newRow("utf8") << QByteArray("[UTF8] no") << Trouble::Kind::SignInRefused << Answer::Refused;
}

void ServerNotesTest::aRefusalIsRemembered()
{
    QFETCH(QByteArray, refusal);
    CheckDrill drill;
    answer(drill, "PASS secret", "-ERR " + refusal + "\r\n");

    for (const int times : {1, 2}) {
        QVERIFY(drill.check({drill.account(home)}));

        QTEST(drill.report().error->kind, "kind");
        QTEST(drill.report().server.answer, "known");
        QCOMPARE(drill.report().server.times, times);
        QCOMPARE(drill.report().server.answeredAt, drill.clock().now());
        QCOMPARE(drill.mailbox().transcript.count("PASS secret"), times);
    }
}

void ServerNotesTest::aBareRefusalIsNotCalledAWrongPasswordWhereTheServerWouldHaveSaidSo()
{
    CheckDrill drill;
    answer(drill, "CAPA", "+OK\r\nUSER\r\nAUTH-RESP-CODE\r\n.\r\n");
    answer(drill, "PASS secret", "-ERR no\r\n");

    QVERIFY(drill.check({drill.account(home)}));

    QCOMPARE(drill.report().error->kind, Trouble::Kind::SignInRefused);
    QCOMPARE(drill.report().server.answer, Answer::Refused);
}

void ServerNotesTest::aServerThatWantsEncryptionIsNotKnownAsRefusing()
{
    CheckDrill drill;
    answer(drill, "USER home", "-ERR [AUTH] Plaintext authentication disallowed on non-secure (SSL/TLS) lines.\r\n");

    QVERIFY(drill.check({drill.account(home)}));

    QCOMPARE(drill.report().error->kind, Trouble::Kind::TlsDemanded);
    QCOMPARE(drill.report().server.answer, Answer::Welcome);
    QCOMPARE(drill.mailbox().transcript.count("PASS secret"), 0);
}

void ServerNotesTest::aWelcomeEndsARefusal()
{
    CheckDrill drill;
    answer(drill, "PASS secret", "-ERR [AUTH] no\r\n");
    QVERIFY(drill.check({drill.account(home)}));
    drill.mailbox().insteadOf.clear();

    QVERIFY(drill.check({drill.account(home)}));

    QCOMPARE(drill.report().server.answer, Answer::Welcome);
    QCOMPARE(drill.report().server.times, 1);
}

void ServerNotesTest::anotherUserBeginsAnew()
{
    CheckDrill drill;
    answer(drill, "PASS secret", "-ERR no\r\n");
    QVERIFY(drill.check({drill.account(home)}));
    store::Account account = drill.account(home);
    account.user = QStringLiteral("other");

    QVERIFY(drill.check({account}));

    QCOMPARE(drill.report().server.times, 1);
}

void ServerNotesTest::anotherProxyBeginsAnew()
{
    CheckDrill drill;
    answer(drill, "PASS secret", "-ERR no\r\n");
    store::Account account = drill.account(home);
    account.server.proxy = base::ProxyChoice::parse(QStringLiteral("socks5://127.0.0.1:9050"));
    QVERIFY(drill.check({account}));
    account.server.proxy = base::ProxyChoice::parse(QStringLiteral("socks5://127.0.0.1:9051"));

    QVERIFY(drill.check({account}));

    QCOMPARE(drill.report().server.times, 1);
    QVERIFY(drill.check({account}));
    QCOMPARE(drill.report().server.times, 2);
}

void ServerNotesTest::withinItsLoginDelayTheServerIsNotAsked()
{
    CheckDrill drill;
    answer(drill, "CAPA", "+OK\r\nUSER\r\nUIDL\r\nLOGIN-DELAY 600 USER\r\n.\r\n");
    QVERIFY(drill.check({drill.account(home)}));
    drill.clock().advance(60'000);

    QVERIFY(drill.check({drill.account(home)}));
    QCOMPARE(drill.report().error->kind, Trouble::Kind::TooEarly);
    QCOMPARE(drill.report().error->count, 9);
    QCOMPARE(drill.report().server.answer, Answer::TooSoon);
    QCOMPARE(drill.mailbox().transcript.count("PASS secret"), 1);

    drill.clock().advance(540'000);
    QVERIFY(drill.check({drill.account(home)}));
    QVERIFY(!drill.report().error);
    QCOMPARE(drill.mailbox().transcript.count("PASS secret"), 2);
}

void ServerNotesTest::whatTheServerSaysOfItselfIsRemembered()
{
    CheckDrill drill;
    answer(drill, "CAPA", "+OK\r\nUSER\r\nUIDL\r\nEXPIRE 30\r\nIMPLEMENTATION Popd of \x1b[31m Kiel\r\n.\r\n");

    QVERIFY(drill.check({drill.account(home)}));

    QCOMPARE(drill.report().server.expireDays, std::optional(30));
    QCOMPARE(drill.report().server.implementation, QStringLiteral("Popd of \x1b[31m Kiel"));
    answer(drill, "CAPA", "+OK\r\nUSER\r\nUIDL\r\nEXPIRE NEVER\r\nLOGIN-DELAY soon\r\n.\r\n");
    QVERIFY(drill.check({drill.account(home)}));
    QCOMPARE(drill.report().server.expireDays, std::nullopt);
    QCOMPARE(drill.report().server.loginDelay, 0);
}

void ServerNotesTest::aServerThatBreaksUnderPipeliningIsAskedOneByOne()
{
    CheckDrill drill;
    fill(drill, {"a", "b", "c"});
    breakUnderPipelining(drill);

    QVERIFY(drill.check({drill.account(home)}));

    QVERIFY(!drill.report().error);
    QCOMPARE(drill.report().fetched, 3);
    QCOMPARE(drill.mailbox().transcript.count("PASS secret"), 2);
    QCOMPARE(drill.storedMails(drill.account(home)).size(), 3);
}

void ServerNotesTest::theSecondTryKeepsWhatTheFirstHadToTell()
{
    CheckDrill drill;
    fill(drill, {"a"});
    QVERIFY(drill.check({drill.account(home)}));
    QFile catalogue(drill.profile().catalogueFile());
    QVERIFY(catalogue.open(QIODevice::WriteOnly) && catalogue.write(QByteArray(10'000, 'x')) == 10'000);
    catalogue.close();
    for (const char *uidl : {"b", "c", "d"})
        drill.mailbox().mails.prepend(CheckDrill::mail(uidl));
    breakUnderPipelining(drill);

    QVERIFY(drill.check({drill.account(home, 0)}));

    QCOMPARE(drill.mailbox().transcript.count("PASS secret"), 3);
    QVERIFY(!drill.report().error && drill.report().notice);
    QCOMPARE(drill.report().deleted, 0);
    QCOMPARE(drill.mailbox().uidls().size(), 4);
}

void ServerNotesTest::theNextChecksGoWithoutForAMonth()
{
    constexpr qint64 day = 24 * 3'600'000;
    CheckDrill drill;
    fill(drill, {"a", "b"});
    breakUnderPipelining(drill);
    QVERIFY(drill.check({drill.account(home)}));
    QCOMPARE(drill.mailbox().transcript.count("PASS secret"), 2);
    QVERIFY(!drill.report().server.pipeliningBroke.isValid());

    drill.mailbox().mails = {CheckDrill::mail("h"), CheckDrill::mail("i")};
    QVERIFY(drill.check({drill.account(home)}));
    QCOMPARE(drill.mailbox().transcript.count("PASS secret"), 4);
    QCOMPARE(drill.report().server.pipeliningBroke, drill.clock().now());

    drill.clock().advance(29 * day);
    drill.mailbox().mails = {CheckDrill::mail("d"), CheckDrill::mail("e")};
    QVERIFY(drill.check({drill.account(home)}));
    QCOMPARE(drill.mailbox().transcript.count("PASS secret"), 5);

    drill.clock().advance(day);
    drill.mailbox().mails = {CheckDrill::mail("f"), CheckDrill::mail("g")};
    QVERIFY(drill.check({drill.account(home)}));
    QCOMPARE(drill.mailbox().transcript.count("PASS secret"), 7);
}

void ServerNotesTest::aServerThatBreaksInAnyCaseIsNotBlamedForPipelining()
{
    CheckDrill drill;
    fill(drill, {"a", "b"});
    drill.mailbox().insteadOf["RETR 1"] = [&drill] { drill.mailbox().line()->endStream(); };

    QVERIFY(drill.check({drill.account(home)}));

    QCOMPARE(drill.report().error->kind, Trouble::Kind::ClosedByServer);
    QVERIFY(!drill.report().server.pipeliningBroke.isValid());
    QCOMPARE(drill.report().server.pipeliningBreaks, 0);
    QCOMPARE(drill.mailbox().transcript.count("PASS secret"), 2);
}

void ServerNotesTest::oneGlitchCostsOneLoginAndIsForgotten()
{
    CheckDrill drill;
    fill(drill, {"a", "b"});
    breakUnderPipelining(drill);
    QVERIFY(drill.check({drill.account(home)}));
    QCOMPARE(drill.report().server.pipeliningBreaks, 1);
    drill.mailbox().insteadOf.clear();

    drill.mailbox().mails = {CheckDrill::mail("c")}; // One alone is no proof.
    QVERIFY(drill.check({drill.account(home)}));
    QCOMPARE(drill.report().server.pipeliningBreaks, 1);
    drill.mailbox().mails = {CheckDrill::mail("d"), CheckDrill::mail("e")};
    QVERIFY(drill.check({drill.account(home)}));

    QCOMPARE(drill.report().server.pipeliningBreaks, 0);
    QVERIFY(!drill.report().server.pipeliningBroke.isValid());
    QCOMPARE(drill.mailbox().transcript.count("PASS secret"), 4);
}

void ServerNotesTest::whatWasMarkedKeepsTheCheckFromBeginningAnew()
{
    CheckDrill drill;
    fill(drill, {"a", "b", "c"});
    drill.mailbox().insteadOf["DELE 2"] = [&drill] { drill.mailbox().line()->reset(); };

    QVERIFY(drill.check({drill.account(home, 0)}));

    QCOMPARE(drill.report().error->kind, Trouble::Kind::ClosedByServer);
    QVERIFY(drill.report().server.isPipeliningOnTrial); // By the next check, whenever it comes.
    QCOMPARE(drill.mailbox().transcript.count("PASS secret"), 1);
}

void ServerNotesTest::aServerThatBreaksOnUtf8GivesItsMailWithoutIt()
{
    CheckDrill drill;
    fill(drill, {"a"});
    answer(drill, "CAPA", "+OK\r\nUSER\r\nUIDL\r\nUTF8 USER\r\n.\r\n");
    drill.mailbox().insteadOf["UTF8"] = [&drill] { drill.mailbox().line()->endStream(); };

    QVERIFY(drill.check({drill.account(home)}));

    QVERIFY(!drill.report().error);
    QCOMPARE(drill.report().fetched, 1);
    QCOMPARE(drill.mailbox().transcript.count("UTF8"), 1);
}

QTEST_GUILESS_MAIN(ServerNotesTest)
#include "ServerNotesTest.moc"
