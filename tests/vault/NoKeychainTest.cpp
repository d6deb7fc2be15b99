// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/LongEnough.h"
#include "vault/PasswordVault.h"

#include <QSignalSpy>
#include <QTest>

using vault::PasswordVault;
using vault::VaultAnswer;

/// On a machine without a session bus, and so without a Secret Service.
class NoKeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void eachCallSaysWhichKeychainWasLookedFor_data();
    void eachCallSaysWhichKeychainWasLookedFor();
};

void NoKeychainTest::initTestCase()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    qunsetenv("XDG_CURRENT_DESKTOP");
    qunsetenv("DISPLAY");
}

void NoKeychainTest::eachCallSaysWhichKeychainWasLookedFor_data()
{
    QTest::addColumn<int>("call");
    QTest::newRow("read") << 0;
    QTest::newRow("write") << 1;
    QTest::newRow("forget") << 2;
}

void NoKeychainTest::eachCallSaysWhichKeychainWasLookedFor()
{
    QFETCH(int, call);
    PasswordVault vault(QStringLiteral("profile"));
    QList<VaultAnswer> answers;
    const auto keep = [&answers](const base::AccountId &, const VaultAnswer &answer) { answers += answer; };
    connect(&vault, &PasswordVault::passwordRead, this, keep);
    connect(&vault, &PasswordVault::passwordWritten, this, keep);
    connect(&vault, &PasswordVault::passwordForgotten, this, keep);

    const base::AccountId account = base::AccountId::random();
    if (call == 0)
        vault.read(account);
    else if (call == 1)
        vault.write(account, base::Secret::fromBytes("secret"));
    else
        vault.forget(account);

    QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 1, longEnough);
    QCOMPARE(answers.first().kind, VaultAnswer::Kind::NoKeychain);
    QCOMPARE(answers.first().keychainName, QStringLiteral("Secret Service"));
}

QTEST_GUILESS_MAIN(NoKeychainTest)
#include "NoKeychainTest.moc"
