// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/CatalogueWatcher.h"
#include "store/Catalogue.h"
#include "support/LongEnough.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

/// Others write to the catalogue: another connection here, as good as another process.
class CatalogueWatcherTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCommitByOthersIsNoticed();
    void aCatalogueThatIsOnlyMadeLaterIsNoticed();
    void oneWhoseFileWasSeenBeforeItsTablesIsNoticedToo();

private:
    QString path() const { return m_folder.filePath(QStringLiteral("catalogue.sqlite")); }
    std::unique_ptr<store::Catalogue> catalogue() const;

    QTemporaryDir m_folder;
};

namespace {

const base::AccountId account = *base::AccountId::parse(u"0123456789abcdef0123456789abcdef");

store::CatalogueRow row()
{
    store::CatalogueRow row;
    row.account = account;
    row.id = "message";
    row.uidl = *base::Uidl::parse("u1");
    row.file = "new/message";
    return row;
}

} // namespace

std::unique_ptr<store::Catalogue> CatalogueWatcherTest::catalogue() const
{
    return std::move(store::Catalogue::open(path())).value();
}

void CatalogueWatcherTest::aCatalogueThatIsOnlyMadeLaterIsNoticed()
{
    QVERIFY(QFile::remove(path()));
    store::CatalogueWatcher watcher(path());
    QSignalSpy changed(&watcher, &store::CatalogueWatcher::changed);
    watcher.start();

    catalogue();

    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), longEnough);
}

void CatalogueWatcherTest::aCommitByOthersIsNoticed()
{
    const auto other = catalogue();
    store::CatalogueWatcher watcher(path());
    QSignalSpy changed(&watcher, &store::CatalogueWatcher::changed);
    watcher.start();

    QVERIFY(other->add(account, {row()}, {"ledger", 1}));

    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), longEnough);
}

void CatalogueWatcherTest::oneWhoseFileWasSeenBeforeItsTablesIsNoticedToo()
{
    QVERIFY(QFile::remove(path()));
    store::CatalogueWatcher watcher(path());
    QSignalSpy changed(&watcher, &store::CatalogueWatcher::changed);
    watcher.start();
    QFile file(path());
    QVERIFY(file.open(QFile::NewOnly));
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), longEnough);
    changed.clear();

    catalogue();

    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), longEnough);
}

QTEST_GUILESS_MAIN(CatalogueWatcherTest)
#include "CatalogueWatcherTest.moc"
