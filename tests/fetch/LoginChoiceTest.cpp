// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/LoginChoice.h"

#include <QTest>

using pop3::LoginMethod;
using Auth = store::Account::Auth;
using Kind = fetch::Trouble::Kind;

class LoginChoiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSafestWayIsTaken_data();
    void theSafestWayIsTaken();
};

void LoginChoiceTest::theSafestWayIsTaken_data()
{
    QTest::addColumn<Auth>("auth");
    QTest::addColumn<QByteArray>("line"); // E encrypted, L loopback, A allowed in the clear, T timestamp
    QTest::addColumn<QByteArray>("choice");
    const auto row = [](const char *name, Auth auth, const char *line, const char *choice) {
        QTest::newRow(name) << auth << QByteArray(line) << QByteArray(choice);
    };
    row("auto, encrypted", Auth::Auto, "E", "user");
    row("auto, encrypted, timestamp", Auth::Auto, "ET", "user");
    row("auto, loopback", Auth::Auto, "L", "user");
    row("auto, allowed", Auth::Auto, "AT", "user");
    row("auto, clear, timestamp", Auth::Auto, "T", "apop");
    row("auto, clear", Auth::Auto, "", "cleartext-refused");
    row("user, clear, timestamp", Auth::User, "T", "cleartext-refused");
    row("user, encrypted", Auth::User, "E", "user");
    row("apop, encrypted, timestamp", Auth::Apop, "ET", "apop");
    row("apop, no timestamp", Auth::Apop, "E", "method-not-offered");
    row("one of the next issue", Auth::ScramSha256, "E", "method-not-offered");
}

void LoginChoiceTest::theSafestWayIsTaken()
{
    QFETCH(Auth, auth);
    QFETCH(QByteArray, line);
    store::Account account;
    account.auth = auth;
    account.server.host = line.contains('L') ? QStringLiteral("127.0.0.1") : QStringLiteral("pop.example");
    account.allowCleartext = line.contains('A');

    const auto choice = fetch::chooseLogin(account, {line.contains('E'), line.contains('T')});

    const QByteArray text = !choice                            ? word(choice.error()).toLatin1()
                            : *choice == LoginMethod::UserPass ? QByteArray("user")
                                                               : QByteArray("apop");
    QTEST(text, "choice");
}

QTEST_APPLESS_MAIN(LoginChoiceTest)
#include "LoginChoiceTest.moc"
