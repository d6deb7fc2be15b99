// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AccountLock.h"
#include "store/Profile.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

class AccountLockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherProcessIsKeptOutUntilItsHolderDies();
};

void AccountLockTest::anotherProcessIsKeptOutUntilItsHolderDies()
{
    const QTemporaryDir folder;
    const auto profile = store::Profile::at(folder.path());
    const auto account = base::AccountId::random();
    std::array<int, 2> ready{};
    QCOMPARE(::pipe(ready.data()), 0);

    const pid_t holder = ::fork();
    if (holder == 0) {
        const auto lock = store::lockAccount(profile, account);
        const char answer = lock.isOk() ? 'y' : 'n';
        ::_exit(::write(ready[1], &answer, 1) == 1 ? ::pause() : 1);
    }
    char answer = 0;
    QCOMPARE(::read(ready[0], &answer, 1), ssize_t(1));
    QCOMPARE(answer, 'y');

    QCOMPARE(store::lockAccount(profile, account).error().kind, store::StoreError::Kind::LockHeld);

    ::kill(holder, SIGKILL);
    ::waitpid(holder, nullptr, 0);
    QVERIFY(store::lockAccount(profile, account).isOk());
    QVERIFY(store::lockAccount(profile, account).isOk()); // And freed with the object.
}

QTEST_APPLESS_MAIN(AccountLockTest)
#include "AccountLockTest.moc"
