// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/DemoDesk.h"
#include "app/AccountBook.h"
#include "app/Checks.h"
#include "fetch/Trouble.h"
#include "support/FrozenClock.h"
#include "support/LongEnough.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

class DemoDeskTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherCheckStartsTheServerThatCouldNotStart();
};

void DemoDeskTest::anotherCheckStartsTheServerThatCouldNotStart()
{
    const QTemporaryDir folder;
    const store::Profile profile = store::Profile::at(folder.path());
    QVERIFY(profile.prepare());
    const FrozenClock clock;
    app::Scribe scribe;
    app::AccountBook book(profile, scribe);
    app::Checks checks(profile, QStringLiteral("profile"), clock);
    std::atomic<int> starts = 0;
    app::DemoDesk desk({checks, book}, [&starts](QObject *) { return quint16(++starts == 1 ? 0 : 4711); });
    QSignalSpy failed(&desk, &app::DemoDesk::failed);
    QSignalSpy served(&desk, &app::DemoDesk::served);
    desk.open();
    const store::Account account = book.all().accounts.constFirst();
    checks.setAccounts({account}, {account.id});
    checks.checkAll();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, longEnough);
    QVERIFY(served.isEmpty());

    checks.check({account.id});

    QTRY_COMPARE_WITH_TIMEOUT(served.size(), 1, longEnough);
    QCOMPARE(book.find(account.id)->server.port, quint16(4711));
    QCOMPARE(failed.size(), 1);
}

QTEST_GUILESS_MAIN(DemoDeskTest)
#include "DemoDeskTest.moc"
