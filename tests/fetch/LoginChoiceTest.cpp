// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/LoginChoice.h"

#include <QTest>

using Auth = store::Account::Auth;
using Kind = fetch::Trouble::Kind;

class LoginChoiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void automaticTakesTheStrongestFirst_data();
    void automaticTakesTheStrongestFirst();
    void whatWasChosenByHandIsTakenOrNothing_data();
    void whatWasChosenByHandIsTakenOrNothing();
    void whatCannotBeSentIsRefusedBeforeConnecting_data();
    void whatCannotBeSentIsRefusedBeforeConnecting();
    void theProxysPasswordIsMissedByItsOwnName();
};

namespace {

constexpr const char *everything = "DIGEST-MD5 CRAM-MD5 LOGIN PLAIN EXTERNAL XOAUTH2 OAUTHBEARER SCRAM-SHA-1 "
                                   "SCRAM-SHA-256";

/// E encrypted, L loopback, A allowed in the clear, T timestamp, ? CAPA refused.
QByteArray choice(Auth auth, const QByteArray &line, const QByteArray &offered)
{
    store::Account account;
    account.auth = auth;
    account.server.host = line.contains('L') ? QStringLiteral("127.0.0.1") : QStringLiteral("pop.example");
    account.allowCleartext = line.contains('A');

    const auto ways =
        fetch::chooseLogin(account, {line.contains('E'), line.contains('T'), !line.contains('?'), offered.split(' ')});

    if (!ways)
        return word(ways.error()).toLatin1();
    QByteArrayList names;
    for (const pop3::LoginMethod method : *ways)
        names += nameOf(method);
    return names.join(' ');
}

} // namespace

void LoginChoiceTest::automaticTakesTheStrongestFirst_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("offered");
    QTest::addColumn<QByteArray>("ways");
    const auto row = [](const char *name, const char *line, const char *offered, const char *ways) {
        QTest::newRow(name) << QByteArray(line) << QByteArray(offered) << QByteArray(ways);
    };
    row("everything, encrypted", "ET", everything, "SCRAM-SHA-256 SCRAM-SHA-1 PLAIN LOGIN CRAM-MD5 USER");
    row("everything, loopback", "L", everything, "SCRAM-SHA-256 SCRAM-SHA-1 PLAIN LOGIN CRAM-MD5 USER");
    row("everything, allowed", "A", everything, "SCRAM-SHA-256 SCRAM-SHA-1 PLAIN LOGIN CRAM-MD5 USER");
    row("everything, clear", "T", everything, "SCRAM-SHA-256 SCRAM-SHA-1 CRAM-MD5");
    row("nothing, encrypted, timestamp", "ET", "", "USER");
    row("nothing, clear, timestamp", "T", "", "cleartext-refused");
    row("plain, encrypted", "E", "PLAIN", "PLAIN USER");
    row("plain, clear", "", "PLAIN LOGIN", "cleartext-refused");
    row("channel binding is not for us", "E", "SCRAM-SHA-256-PLUS", "USER");
    row("unknown, encrypted", "E?", "", "USER");
    row("unknown, clear", "T?", "", "SCRAM-SHA-256 SCRAM-SHA-1 CRAM-MD5");
}

void LoginChoiceTest::automaticTakesTheStrongestFirst()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, offered);
    QTEST(choice(Auth::Auto, line, offered), "ways");
}

void LoginChoiceTest::whatWasChosenByHandIsTakenOrNothing_data()
{
    QTest::addColumn<Auth>("auth");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("ways");
    const auto row = [](const char *name, Auth auth, const char *line, const char *ways) {
        QTest::newRow(name) << auth << QByteArray(line) << QByteArray(ways);
    };
    row("user, clear, timestamp", Auth::User, "T", "cleartext-refused");
    row("user, encrypted", Auth::User, "E", "USER");
    row("apop, encrypted, timestamp", Auth::Apop, "ET", "APOP");
    row("apop, clear, timestamp", Auth::Apop, "T", "APOP");
    row("apop, no timestamp", Auth::Apop, "E", "method-not-offered");
    row("plain, clear", Auth::Plain, "", "cleartext-refused");
    row("login, allowed", Auth::Login, "A", "LOGIN");
    row("cram-md5, clear", Auth::CramMd5, "", "CRAM-MD5");
    row("digest-md5, clear", Auth::DigestMd5, "", "DIGEST-MD5");
    row("scram-sha-1, clear", Auth::ScramSha1, "", "SCRAM-SHA-1");
    row("scram-sha-256, encrypted", Auth::ScramSha256, "E", "SCRAM-SHA-256");
    row("a token, clear", Auth::XOAuth2, "", "cleartext-refused");
    row("a token, encrypted", Auth::OAuthBearer, "E", "OAUTHBEARER");
    row("external, encrypted", Auth::External, "E", "EXTERNAL");
}

void LoginChoiceTest::whatWasChosenByHandIsTakenOrNothing()
{
    QFETCH(Auth, auth);
    QFETCH(QByteArray, line);
    QTEST(choice(auth, line, everything), "ways");

    const bool needsSasl = auth != Auth::User && auth != Auth::Apop;
    if (needsSasl)
        QCOMPARE(choice(auth, "E", "GSSAPI"), QByteArray("method-not-offered"));
}

void LoginChoiceTest::whatCannotBeSentIsRefusedBeforeConnecting_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<Auth>("auth");
    QTest::addColumn<QString>("objection");
    const auto row = [](const char *name, const QString &user, const QByteArray &secret, const char *objection,
                        Auth auth = Auth::Auto) {
        QTest::newRow(name) << user << secret << auth << QString::fromLatin1(objection);
    };
    const QString ann = QStringLiteral("ann");
    row("a good one", QStringLiteral("ånn"), "päss wörd", "");
    row("no secret", ann, "", "password-missing");
    row("a certificate instead", ann, "", "", Auth::External);
    row("no user", QString(), "x", "password-unusable");
    row("CR in the user", QStringLiteral("a\rb"), "x", "password-unusable");
    row("LF in the user", QStringLiteral("a\nDELE 1"), "x", "password-unusable");
    row("NUL in the user", QString(u'\0'), "x", "password-unusable");
    row("LF in the secret", ann, "a\nb", "password-unusable");
    row("NUL in the secret", ann, QByteArray("a\0b", 3), "password-unusable");
}

void LoginChoiceTest::whatCannotBeSentIsRefusedBeforeConnecting()
{
    QFETCH(QString, user);
    QFETCH(QByteArray, secret);
    QFETCH(Auth, auth);
    store::Account account;
    account.user = user;
    account.auth = auth;

    vault::VaultAnswer answer;
    answer.kind = vault::VaultAnswer::Kind::Ok;
    answer.secret = base::Secret::fromBytes(std::move(secret));

    const auto objection = fetch::objectionTo(account, answer);

    QTEST(objection ? word(objection->kind) : QString(), "objection");
}

/// Also where a certificate signs in, and the server would need no password.
void LoginChoiceTest::theProxysPasswordIsMissedByItsOwnName()
{
    store::Account account;
    account.user = QStringLiteral("ann");
    account.auth = Auth::External;
    vault::VaultAnswer answer;
    answer.kind = vault::VaultAnswer::Kind::Locked;
    answer.isAboutProxy = true;

    const auto objection = fetch::objectionTo(account, answer);

    QVERIFY(objection);
    QCOMPARE(objection->kind, fetch::Trouble::Kind::KeychainLocked);
    QCOMPARE(objection->secret, fetch::Trouble::Secret::ProxyPassword);
}

QTEST_APPLESS_MAIN(LoginChoiceTest)
#include "LoginChoiceTest.moc"
