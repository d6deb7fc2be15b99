// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/LoginFacts.h"

#include <QTest>

using pop3::LoginFacts;
using pop3::LoginMethod;

/// The one place where a way of signing in becomes a mechanism.
class LoginFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachMethodHasItsMechanism_data();
    void eachMethodHasItsMechanism();
    void whatCannotGoOverALineMakesNone();
};

namespace {

LoginFacts facts(LoginMethod method)
{
    LoginFacts made;
    made.method = method;
    made.user = "ann";
    made.secret = base::Secret::fromBytes(QByteArray("secret"));
    made.apopTimestamp = "<1.2@pop.example>";
    return made;
}

} // namespace

void LoginFactsTest::eachMethodHasItsMechanism_data()
{
    QTest::addColumn<LoginMethod>("method");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("USER and PASS") << LoginMethod::UserPass << QByteArray("USER");
    QTest::newRow("APOP") << LoginMethod::Apop << QByteArray("APOP");
    QTest::newRow("SCRAM") << LoginMethod::ScramSha256 << QByteArray("SCRAM-SHA-256");
    QTest::newRow("a token") << LoginMethod::XOAuth2 << QByteArray("XOAUTH2");
}

void LoginFactsTest::eachMethodHasItsMechanism()
{
    QFETCH(LoginMethod, method);

    const auto mechanism = pop3::makeMechanism(facts(method));

    QVERIFY(mechanism);
    QTEST(mechanism->name(), "name");
}

void LoginFactsTest::whatCannotGoOverALineMakesNone()
{
    LoginFacts withoutTimestamp = facts(LoginMethod::Apop);
    withoutTimestamp.apopTimestamp.clear();
    LoginFacts withLineBreak = facts(LoginMethod::UserPass);
    withLineBreak.user = "ann\r\nDELE 1";

    QVERIFY(!pop3::makeMechanism(withoutTimestamp));
    QVERIFY(!pop3::makeMechanism(withLineBreak));
}

QTEST_APPLESS_MAIN(LoginFactsTest)
#include "LoginFactsTest.moc"
