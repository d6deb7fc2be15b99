// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RunModel.h"

#include "support/RowLog.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using models::RunModel;
using Role = RunModel::Role;

class RunModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneLineSumsUpAllAccounts();
    void aRowTellsItsProgress();
    void aFinishedRowTellsItsResult();
    void anotherCheckKeepsTheRowsThatStillRun();
    void aRunningCheckGoesOnInTheNextModel();
};

namespace {

const base::AccountId home = base::AccountId::parse(u"11111111111111111111111111111111").value();
const base::AccountId work = base::AccountId::parse(u"22222222222222222222222222222222").value();

fetch::RunProgress fetching(const base::AccountId &account, int done, int total, qint64 bytes, qint64 allBytes)
{
    fetch::RunProgress progress;
    progress.account = account;
    progress.phase = fetch::RunProgress::Phase::Downloading;
    progress.done = done;
    progress.total = total;
    progress.bytesDone = bytes;
    progress.bytesTotal = allBytes;
    return progress;
}

fetch::FetchReport report(const base::AccountId &account, int fetched)
{
    fetch::FetchReport report;
    report.account = account;
    report.fetched = fetched;
    return report;
}

struct Panel
{
    Panel() { model.begin({{home, QStringLiteral("Home"), {}}, {work, QStringLiteral("Work"), {}}}); }
    QString text(int row, Role role) const { return model.index(row).data(int(role)).toString(); }

    RunModel model{QLocale(QLocale::English, QLocale::UnitedKingdom)};
    QAbstractItemModelTester rules{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

void RunModelTest::oneLineSumsUpAllAccounts()
{
    Panel panel;
    QSignalSpy running(&panel.model, &RunModel::runningChanged);
    fetch::RunProgress slow = fetching(home, 4, 21, 2'100'000, 4'900'000);
    slow.secondsLeft = 6;
    panel.model.takeProgress(slow);
    panel.model.takeProgress(fetching(work, 3, 3, 62'000, 62'000));

    QCOMPARE(panel.model.overall().countText, QStringLiteral("7 of 24 mails"));
    QCOMPARE(panel.model.overall().detailText, QString::fromUtf8("2.2 of 5.0 MB · 6 s left"));
    QVERIFY(panel.model.isRunning());
    panel.model.takeReport(report(home, 21));
    panel.model.takeReport(report(work, 3));
    QVERIFY(!panel.model.isRunning());
    QCOMPARE(running.size(), 1);
}

void RunModelTest::aRowTellsItsProgress()
{
    Panel panel;
    RowLog log(&panel.model);
    fetch::RunProgress progress = fetching(home, 4, 21, 2'100'000, 4'200'000);
    progress.bytesPerSecond = 480'000;
    progress.secondsLeft = 6;
    panel.model.takeProgress(progress);

    QCOMPARE(panel.text(0, Role::CountText), QStringLiteral("4 of 21"));
    QCOMPARE(panel.text(0, Role::BytesText), QStringLiteral("2.1 of 4.2 MB"));
    QCOMPARE(panel.text(0, Role::SpeedText), QStringLiteral("480 kB/s"));
    QCOMPARE(panel.text(0, Role::TimeLeftText), QStringLiteral("6 s left"));
    QCOMPARE(panel.model.index(0).data(int(Role::Fraction)).toDouble(), 0.5);
    QCOMPARE(panel.model.index(1).data(int(Role::Fraction)).toDouble(), -1.0);
    QCOMPARE(log.changes(), QStringLiteral("change 0"));
}

void RunModelTest::aFinishedRowTellsItsResult()
{
    Panel panel;
    panel.model.takeReport(report(home, 3));
    fetch::FetchReport refused = report(work, 0);
    refused.error = fetch::Trouble();
    refused.error->kind = fetch::Trouble::Kind::PasswordRefused;
    panel.model.takeReport(refused);
    QCOMPARE(panel.text(0, Role::Text), QStringLiteral("Done: 3 new mails"));
    QCOMPARE(panel.model.index(0).data(int(Role::State)).value<RunModel::State>(), RunModel::State::Done);
    QCOMPARE(panel.text(1, Role::Text), QStringLiteral("Password refused"));
    QCOMPARE(panel.model.index(1).data(int(Role::State)).value<RunModel::State>(), RunModel::State::Trouble);
}

void RunModelTest::anotherCheckKeepsTheRowsThatStillRun()
{
    Panel panel;
    panel.model.takeProgress(fetching(home, 4, 21, 1, 2));
    panel.model.takeReport(report(work, 0));
    panel.model.begin({{work, QStringLiteral("Work"), {}}});
    QCOMPARE(panel.model.rowCount(), 2);
    QCOMPARE(panel.text(0, Role::CountText), QStringLiteral("4 of 21"));
    QCOMPARE(panel.model.index(1).data(int(Role::State)).value<RunModel::State>(), RunModel::State::Waiting);
}

void RunModelTest::aRunningCheckGoesOnInTheNextModel()
{
    Panel before;
    before.model.takeProgress(fetching(home, 4, 21, 2'100'000, 4'200'000));
    before.model.takeReport(report(work, 3));
    RunModel after{QLocale(QLocale::English, QLocale::UnitedKingdom)};
    QSignalSpy running(&after, &RunModel::runningChanged);

    after.setRows(before.model.rows());

    QCOMPARE(running.size(), 1);
    QCOMPARE(after.overall().countText, QStringLiteral("4 of 21 mails"));
    QCOMPARE(after.index(1).data(int(Role::Text)).toString(), QStringLiteral("Done: 3 new mails"));
    after.takeReport(report(home, 21));
    QVERIFY(!after.isRunning());
}

QTEST_GUILESS_MAIN(RunModelTest)
#include "RunModelTest.moc"
