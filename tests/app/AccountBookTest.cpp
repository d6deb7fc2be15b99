// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/AccountBook.h"
#include "store/AccountLock.h"
#include "support/LongEnough.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using app::AccountBook;

class AccountBookTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anAccountCountsAtOnceAndIsWrittenBehind();
    void whatAnotherProgramAddsIsSeen();
    void anAccountWithoutColourAlwaysHasTheSame();
    void aRemovedAccountIsFormerOnceThatIsWritten();
    void theMovedMailFolderIsKnown();

private:
    static store::Account account(const char *name);
    store::Accounts kept() const { return *store::AccountsFile(m_profile).load(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    store::Profile m_profile;
};

store::Account AccountBookTest::account(const char *name)
{
    store::Account account;
    account.id = base::AccountId::random();
    account.name = QLatin1String(name);
    account.server.host = QStringLiteral("pop.example");
    account.user = QStringLiteral("ann");
    return account;
}

void AccountBookTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_profile = store::Profile::at(m_folder->path());
    QVERIFY(m_profile.prepare());
}

void AccountBookTest::anAccountCountsAtOnceAndIsWrittenBehind()
{
    app::Scribe scribe;
    AccountBook book(m_profile, scribe);
    QVERIFY(book.load());
    auto lock = store::FileLock::take(m_profile.accountsFile() + QLatin1String(".lock"), store::FileLock::giveUp);
    store::FileLock held = std::move(lock).value();
    const store::Account home = account("Home");

    book.remember(home); // Would never come back if it waited here: only this thread can free the lock.

    QVERIFY(book.find(home.id));
    QVERIFY(kept().accounts.isEmpty());
    held.release();
    QTRY_COMPARE_WITH_TIMEOUT(kept().accounts.size(), 1, longEnough);
    QVERIFY(book.find(home.id));
}

void AccountBookTest::whatAnotherProgramAddsIsSeen()
{
    app::Scribe scribe;
    AccountBook book(m_profile, scribe);
    QVERIFY(book.load());
    const store::Account work = account("Work");

    QVERIFY(store::AccountsFile(m_profile).change([&work](store::Accounts &all) { all.remember(work); }));

    QTRY_VERIFY_WITH_TIMEOUT(book.find(work.id), longEnough);
}

void AccountBookTest::anAccountWithoutColourAlwaysHasTheSame()
{
    const store::Account work = account("Work");
    QVERIFY(store::AccountsFile(m_profile).change([&work](store::Accounts &all) { all.remember(work); }));
    app::Scribe scribe;
    AccountBook book(m_profile, scribe);
    QVERIFY(book.load());
    const QString colour = book.find(work.id)->colour;

    AccountBook later(m_profile, scribe);
    QVERIFY(later.load());

    QVERIFY(!colour.isEmpty());
    QCOMPARE(later.find(work.id)->colour, colour);
}

void AccountBookTest::aRemovedAccountIsFormerOnceThatIsWritten()
{
    app::Scribe scribe;
    AccountBook book(m_profile, scribe);
    QVERIFY(book.load());
    const store::Account home = account("Home");
    book.remember(home);
    const QSignalSpy removed(&book, &AccountBook::removed);

    book.remove(home.id);

    QTRY_COMPARE_WITH_TIMEOUT(removed.size(), 1, longEnough);
    QVERIFY(!book.find(home.id));
    QCOMPARE(kept().formerAccounts.size(), 1);
}

void AccountBookTest::theMovedMailFolderIsKnown()
{
    app::Scribe scribe;
    AccountBook book(m_profile, scribe);
    QVERIFY(book.load());
    const store::Account home = account("Home");
    book.remember(home);
    store::Profile moved = m_profile;
    moved.setMailFolder(m_folder->filePath(QStringLiteral("elsewhere")));
    const auto fetching = store::lockAccount(moved, home.id);
    QVERIFY(fetching.isOk());
    const QSignalSpy notRemoved(&book, &AccountBook::notRemoved);

    book.setProfile(moved);
    book.remove(home.id);

    QTRY_COMPARE_WITH_TIMEOUT(notRemoved.size(), 1, longEnough); // It looked for the lock where the mail lies now.
    QVERIFY(book.find(home.id));
    QVERIFY(!QDir(m_profile.accountFolder(home.id)).exists());
}

QTEST_GUILESS_MAIN(AccountBookTest)
#include "AccountBookTest.moc"
