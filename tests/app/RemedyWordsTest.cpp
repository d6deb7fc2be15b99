// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/RemedyWords.h"

#include <QTest>

using fetch::Trouble;

class RemedyWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aButtonNamesWhatItAsksFor_data();
    void aButtonNamesWhatItAsksFor();
};

Q_DECLARE_METATYPE(Trouble::Secret)

void RemedyWordsTest::aButtonNamesWhatItAsksFor_data()
{
    QTest::addColumn<Trouble::Kind>("kind");
    QTest::addColumn<Trouble::Secret>("secret");
    QTest::addColumn<QString>("first");
    using Kind = Trouble::Kind;
    using Secret = Trouble::Secret;
    QTest::newRow("password") << Kind::PasswordRefused << Secret::Password << "Enter password…";
    QTest::newRow("token") << Kind::PasswordRefused << Secret::Token << "Enter access token…";
    QTest::newRow("no token yet") << Kind::PasswordMissing << Secret::Token << "Enter access token…";
    QTest::newRow("token, no keychain") << Kind::NoKeychain << Secret::Token << "Enter access token for now…";
    QTest::newRow("certificate") << Kind::PasswordRefused << Secret::Certificate << "Change the account…";
    QTest::newRow("user name alone") << Kind::PasswordUnusable << Secret::Certificate << "Change the account…";
    QTest::newRow("proxy") << Kind::NoKeychain << Secret::ProxyPassword << "Enter the proxy's password…";
    QTest::newRow("refused by the proxy") << Kind::ProxyRefused << Secret::Password << "Change the proxy…";
}

void RemedyWordsTest::aButtonNamesWhatItAsksFor()
{
    QFETCH(Trouble::Kind, kind);
    QFETCH(Trouble::Secret, secret);
    Trouble trouble;
    trouble.kind = kind;
    trouble.secret = secret;

    const widgets::Notice notice = app::noticeOf(QStringLiteral("id"), trouble);

    QVERIFY(!notice.actions.isEmpty());
    QTEST(notice.actions.first().text, "first");
}

QTEST_APPLESS_MAIN(RemedyWordsTest)
#include "RemedyWordsTest.moc"
