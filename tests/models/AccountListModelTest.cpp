// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/AccountListModel.h"

#include "support/FrozenClock.h"
#include "support/RowLog.h"

#include <QAbstractItemModelTester>
#include <QTest>

using models::AccountListModel;
using Role = AccountListModel::Role;

class AccountListModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void viewsComeFirstThenAccountsThenFormerOnes();
    void headingsCannotBeChosen();
    void unreadMailIsCounted();
    void theStateStandsBesideItsAccount();
    void troubleStaysUntilItIsSolved();
    void statesGoOnInAnotherLanguage();
};

namespace {

const base::AccountId home = base::AccountId::parse(u"11111111111111111111111111111111").value();
const base::AccountId work = base::AccountId::parse(u"22222222222222222222222222222222").value();

store::Account account(const base::AccountId &id, const QString &name)
{
    store::Account account;
    account.id = id;
    account.name = name;
    return account;
}

struct Sidebar
{
    Sidebar() { model.setAccounts({account(home, QStringLiteral("Home")), account(work, QStringLiteral("Work"))}); }

    QStringList texts(int role) const
    {
        QStringList list;
        for (int row = 0; row < model.rowCount(); ++row)
            list << model.index(row).data(role).toString();
        return list;
    }
    QVariant ofHome(Role role) const { return model.index(5).data(int(role)); }

    FrozenClock clock{QStringLiteral("2026-11-24T09:41:00Z")};
    AccountListModel model{QLocale(QLocale::English, QLocale::UnitedKingdom), clock};
    QAbstractItemModelTester rules{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

fetch::FetchReport report(int fetched)
{
    fetch::FetchReport report;
    report.account = home;
    report.fetched = fetched;
    return report;
}

} // namespace

void AccountListModelTest::viewsComeFirstThenAccountsThenFormerOnes()
{
    Sidebar sidebar;
    sidebar.model.setFormerAccounts({{base::AccountId::random(), QStringLiteral("Old"), QString()}});
    QCOMPARE(sidebar.texts(Qt::DisplayRole).join(QLatin1Char('|')),
             QStringLiteral("All accounts|Unread|Starred|With attachments|Accounts|Home|Work|On this computer|Old"));
    store::ListView view;
    view.account = work;
    view.key = store::ListView::Key::Sender;
    QCOMPARE(sidebar.model.indexOf(view).row(), 6);
}

void AccountListModelTest::headingsCannotBeChosen()
{
    Sidebar sidebar;
    QVERIFY(!sidebar.model.index(4).flags().testFlag(Qt::ItemIsSelectable));
    QVERIFY(!sidebar.model.index(4).data(int(Role::View)).isValid());
    QVERIFY(sidebar.model.index(5).flags().testFlag(Qt::ItemIsSelectable));
}

void AccountListModelTest::unreadMailIsCounted()
{
    Sidebar sidebar;
    store::MessageCounts counts;
    counts.accounts = {{home, {100, 12}}, {work, {50, 8}}};
    counts.all = {150, 20};
    counts.starred = 9;
    sidebar.model.takeCounts(counts);
    QCOMPARE(sidebar.texts(int(Role::Unread)).join(QLatin1Char('|')), QStringLiteral("20|20|9|0|0|12|8"));
    QCOMPARE(sidebar.ofHome(Role::AccessibleText).toString(), QStringLiteral("Home, 12 unread"));
}

void AccountListModelTest::theStateStandsBesideItsAccount()
{
    Sidebar sidebar;
    RowLog log(&sidebar.model);
    fetch::RunProgress progress;
    progress.account = home;
    progress.phase = fetch::RunProgress::Phase::Downloading;
    progress.done = 5;
    progress.total = 21;
    sidebar.model.takeProgress(progress);
    QCOMPARE(sidebar.ofHome(Role::StateText).toString(), QStringLiteral("Fetching 5 of 21"));
    QCOMPARE(sidebar.ofHome(Role::BriefStateText).toString(), QStringLiteral("5 of 21"));
    QCOMPARE(sidebar.ofHome(Role::StateIcon).value<AccountListModel::StateIcon>(),
             AccountListModel::StateIcon::Fetching);

    sidebar.model.takeReport(report(3));
    QCOMPARE(sidebar.ofHome(Role::StateText).toString(), QString::fromUtf8("Checked 09:41 · 3 new"));
    QCOMPARE(sidebar.ofHome(Role::BriefStateText).toString(), QString::fromUtf8("09:41 · 3 new"));
    sidebar.model.takeReport(report(0));
    QCOMPARE(sidebar.ofHome(Role::StateText).toString(), QStringLiteral("Checked 09:41"));
    QCOMPARE(sidebar.ofHome(Role::BriefStateText).toString(), QStringLiteral("09:41"));
    QCOMPARE(log.changes(), QStringLiteral("change 5, change 5, change 5"));
}

void AccountListModelTest::troubleStaysUntilItIsSolved()
{
    Sidebar sidebar;
    fetch::FetchReport refused = report(0);
    refused.error = fetch::Trouble();
    refused.error->kind = fetch::Trouble::Kind::PasswordRefused;
    sidebar.model.takeReport(refused);
    QCOMPARE(sidebar.ofHome(Role::StateText).toString(), QStringLiteral("Password refused"));
    QCOMPARE(sidebar.ofHome(Role::BriefStateText).toString(), QStringLiteral("Password refused"));
    QCOMPARE(sidebar.ofHome(Role::StateIcon).value<AccountListModel::StateIcon>(),
             AccountListModel::StateIcon::Trouble);

    sidebar.model.clearState(home);
    QCOMPARE(sidebar.ofHome(Role::StateText).toString(), QString());
}

void AccountListModelTest::statesGoOnInAnotherLanguage()
{
    Sidebar before;
    before.model.takeReport(report(1234));
    before.clock.advance(3'600'000);

    AccountListModel after(QLocale(QLocale::German, QLocale::Germany), before.clock);
    after.setAccounts({account(home, QStringLiteral("Home"))});
    after.setStates(before.model.states());

    const QModelIndex row = after.index(5);
    QCOMPARE(row.data(int(Role::StateText)).toString(), QString::fromUtf8("Checked 09:41 · 1.234 new"));
    QCOMPARE(row.data(int(Role::StateIcon)).value<AccountListModel::StateIcon>(), AccountListModel::StateIcon::Ok);
}

QTEST_GUILESS_MAIN(AccountListModelTest)
#include "AccountListModelTest.moc"
