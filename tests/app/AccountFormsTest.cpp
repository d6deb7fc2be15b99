// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/AccountForms.h"

#include <QTest>

class AccountFormsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFailedTestSaysItsSentenceOnce();
};

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

QTEST_GUILESS_MAIN(AccountFormsTest)
#include "AccountFormsTest.moc"
