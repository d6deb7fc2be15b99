// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CheckDrill.h"
#include "support/FixedNonce.h"

#include <QSignalSpy>
#include <QTest>

using fetch::Trouble;

/// A server that offers SCRAM-SHA-1 and PLAIN, and what becomes of its refusals.
class SignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aWayTurnedDownBeforeThePasswordPlayedAPartGivesWayToTheNext();
    void theAuthCodeStopsAtOnce();
    void thePasswordIsNeverTriedTwice();
    void onAnOpenLineThePasswordStaysHere();
    void externalAsksForNoPassword();

private:
    void answer(const QByteArray &command, const QByteArray &reply);
    QByteArrayList said() const;

    std::unique_ptr<CheckDrill> m_drill;
};

namespace {

const QByteArray scram = "AUTH SCRAM-SHA-1 " + QByteArray("n,,n=home,r=N").toBase64();
const QByteArray plain = "AUTH PLAIN " + QByteArray("\0home\0secret", 12).toBase64();

} // namespace

void SignInTest::init()
{
    useNonce("N");
    m_drill = std::make_unique<CheckDrill>();
    answer("CAPA", "+OK\r\nUSER\r\nUIDL\r\nSASL PLAIN SCRAM-SHA-1\r\n.\r\n");
}

void SignInTest::answer(const QByteArray &command, const QByteArray &reply)
{
    ScriptedMailbox &box = m_drill->mailbox();
    box.insteadOf[command] = [&box, reply] { box.line()->deliver(reply); };
}

/// Until the listing, or QUIT, which nobody waits for.
QByteArrayList SignInTest::said() const
{
    QByteArrayList lines = m_drill->mailbox().transcript;
    lines.removeAll("QUIT");
    return lines.contains("STAT") ? lines.mid(0, lines.indexOf("STAT")) : lines;
}

void SignInTest::aWayTurnedDownBeforeThePasswordPlayedAPartGivesWayToTheNext()
{
    answer(scram, "-ERR never heard of it\r\n");

    QVERIFY(m_drill->check({m_drill->account(QStringLiteral("home"))}));

    QVERIFY(!m_drill->report().error);
    QCOMPARE(said(), QByteArrayList({"CAPA", scram, plain, "CAPA"}));
}

void SignInTest::theAuthCodeStopsAtOnce()
{
    answer(scram, "-ERR [AUTH] who are you?\r\n");

    QVERIFY(m_drill->check({m_drill->account(QStringLiteral("home"))}));

    QCOMPARE(m_drill->report().error->kind, Trouble::Kind::PasswordRefused);
    QCOMPARE(said(), QByteArrayList({"CAPA", scram}));
}

void SignInTest::thePasswordIsNeverTriedTwice()
{
    answer(scram, "-ERR never heard of it\r\n");
    answer(plain, "-ERR no\r\n");

    QVERIFY(m_drill->check({m_drill->account(QStringLiteral("home"))}));

    QCOMPARE(m_drill->report().error->kind, Trouble::Kind::PasswordRefused);
    QCOMPARE(said(), QByteArrayList({"CAPA", scram, plain}));
}

void SignInTest::onAnOpenLineThePasswordStaysHere()
{
    answer(scram, "-ERR never heard of it\r\n");
    store::Account account = m_drill->account(QStringLiteral("home"));
    account.server.host = QStringLiteral("pop.example");

    QVERIFY(m_drill->check({account}));

    QCOMPARE(m_drill->report().error->kind, Trouble::Kind::CleartextRefused);
    QCOMPARE(said(), QByteArrayList({"CAPA", scram}));
}

void SignInTest::externalAsksForNoPassword()
{
    answer("CAPA", "+OK\r\nUIDL\r\nSASL EXTERNAL\r\n.\r\n");
    store::Account account = m_drill->account(QStringLiteral("home"));
    account.auth = store::Account::Auth::External;
    const QSignalSpy asked(&m_drill->mailCheck(), &fetch::MailCheck::passwordNeeded);

    QVERIFY(m_drill->check({account}));

    QVERIFY(!m_drill->report().error);
    QVERIFY(asked.isEmpty());
    QCOMPARE(said().value(1), QByteArray("AUTH EXTERNAL aG9tZQ=="));
}

QTEST_GUILESS_MAIN(SignInTest)
#include "SignInTest.moc"
