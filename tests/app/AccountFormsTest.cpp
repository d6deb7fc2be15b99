// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/AccountForms.h"

#include <QTest>

class AccountFormsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheDialogShowsComesBackAsTheAccount();
    void aFailedTestSaysItsSentenceOnce();
    void anotherKeyThanTheTrustedOneIsShownBesideIt();
};

void AccountFormsTest::whatTheDialogShowsComesBackAsTheAccount()
{
    store::Account account;
    account.id = base::AccountId::random();
    account.name = QStringLiteral("Home");
    account.server.host = QStringLiteral("pop.home.example");
    account.auth = store::Account::Auth::External;
    account.keepDays = 30;
    account.policy.keepNewest = 500;
    account.maxBytes = 25'000'000;
    account.checkMinutes = 0;

    QCOMPARE(app::accountOf(app::formOf(account), account), account);
    store::Account other = account;
    other.maxBytes.reset();
    other.policy = {};
    QCOMPARE(app::accountOf(app::formOf(other), account), other);
}

void AccountFormsTest::aFailedTestSaysItsSentenceOnce()
{
    fetch::Trouble trouble;
    trouble.kind = fetch::Trouble::Kind::PasswordRefused;
    trouble.account = QStringLiteral("Home");
    const fetch::TestStep failed{fetch::TestStep::Name::SignIn, fetch::TestStep::Verdict::Bad,
                                 fetch::explain(trouble).whatHappened};

    const QString step = app::stepOf(failed).text;

    QVERIFY(!step.isEmpty());
    QVERIFY(step != app::failedVerdict(trouble, {}, {}).happened);
}

void AccountFormsTest::anotherKeyThanTheTrustedOneIsShownBesideIt()
{
    net::CertificateFacts certificate;
    certificate.flaws = {net::CertificateFacts::Flaw::SelfSigned};
    certificate.spkiSha256 = QByteArray(32, '\x11');
    base::ServerAddress server;
    server.spkiPins = {QByteArray(32, '\x22')};

    const auto facts = app::failedVerdict({}, certificate, server).certificateFacts;
    const auto first = app::failedVerdict({}, certificate, {}).certificateFacts;

    QCOMPARE(facts.size(), first.size() + 2);
    QVERIFY(facts.at(facts.size() - 2).second.startsWith(QStringLiteral("11 11")));
    QVERIFY(facts.last().second.startsWith(QStringLiteral("22 22")));
}

QTEST_GUILESS_MAIN(AccountFormsTest)
#include "AccountFormsTest.moc"
