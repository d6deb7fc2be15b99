// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ClockQuestion.h"

#include <QTest>

using app::ClockQuestion;

class ClockQuestionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allAccountsAskTogether();
    void oneThatWentThroughAsksNoMore();
    void aFailedCheckSettlesNothing();
    void anAccountThatIsGoneAsksNoMore();
};

namespace {

const base::AccountId home = *base::AccountId::parse(u"00000000000000000000000000000001");
const base::AccountId work = *base::AccountId::parse(u"00000000000000000000000000000002");

fetch::FetchReport reportOf(const base::AccountId &account, const QString &name, qint64 mails)
{
    fetch::FetchReport report;
    report.account = account;
    report.name = name;
    report.heldBack = {mails, mails > 0 ? 400 : 0};
    return report;
}

/// Two that ask.
ClockQuestion question()
{
    ClockQuestion both;
    both.take(reportOf(home, QStringLiteral("Home"), 3));
    both.take(reportOf(work, QStringLiteral("Work"), 4));
    return both;
}

} // namespace

void ClockQuestionTest::allAccountsAskTogether()
{
    const ClockQuestion both = question();

    QCOMPARE(both.accounts(), (QList<base::AccountId>{home, work}));
    QCOMPARE(both.asked()->account, QStringLiteral("Home, Work"));
    QCOMPARE(both.asked()->count, 7);
    QCOMPARE(both.asked()->detail, QStringLiteral("400"));
}

void ClockQuestionTest::oneThatWentThroughAsksNoMore()
{
    ClockQuestion both = question();

    both.take(reportOf(home, QStringLiteral("Home"), 0));
    QCOMPARE(both.asked()->account, QStringLiteral("Work"));
    both.take(reportOf(work, QStringLiteral("Work"), 0));

    QVERIFY(!both.asked());
}

void ClockQuestionTest::aFailedCheckSettlesNothing()
{
    ClockQuestion both = question();
    fetch::FetchReport failed = reportOf(home, QStringLiteral("Home"), 0);
    failed.error = fetch::Trouble();

    both.take(failed);

    QCOMPARE(both.accounts().size(), 2);
}

void ClockQuestionTest::anAccountThatIsGoneAsksNoMore()
{
    ClockQuestion both = question();

    both.keepOnly({work});

    QCOMPARE(both.accounts(), QList<base::AccountId>{work});
}

QTEST_APPLESS_MAIN(ClockQuestionTest)
#include "ClockQuestionTest.moc"
