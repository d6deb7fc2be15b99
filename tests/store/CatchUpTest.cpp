// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/CatchUp.h"
#include "store/Disk.h"
#include "store/HeadFiles.h"
#include "store/Ledger.h"
#include "store/LedgerLine.h"
#include "store/Maildir.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

class CatchUpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLedgerThatCannotBeReadToItsEndIsNotCaughtUpWith();
    void aFolderThatCannotBeReadIsNoReasonToLeaveMailOut();
};

/// Its mark would stand behind rows that nobody ever makes.
void CatchUpTest::aLedgerThatCannotBeReadToItsEndIsNotCaughtUpWith()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("ledger.log"));
    const auto account = base::AccountId::random();
    store::Disk disk;
    store::Ledger ledger(disk, path);
    QVERIFY(ledger.open().isOk());
    const qint64 header = ledger.size();
    QVERIFY(ledger.append("vanished\tuidl=u1\n").isOk());
    const auto catalogue = store::Catalogue::open(folder.filePath(QStringLiteral("catalogue.sqlite")));
    store::Maildir maildir(disk, folder.path());

    QVERIFY(QFile::resize(path, header));
    QVERIFY(!store::CatchUp(**catalogue, maildir, store::HeadFiles(disk, folder.path()), account)
                 .run(ledger, path, 0)
                 .isOk());

    QCOMPARE((*catalogue)->markOf(account).offset, 0);
}

void CatchUpTest::aFolderThatCannotBeReadIsNoReasonToLeaveMailOut()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("ledger.log"));
    const auto account = base::AccountId::random();
    store::Disk disk;
    store::Ledger ledger(disk, path);
    QVERIFY(ledger.open().isOk());
    store::LedgerLine line;
    line.event = store::LedgerLine::Event::Stored;
    line.uidl = *base::Uidl::parse("u1");
    line.file = QByteArray(26, 'a') + ".1.poppo";
    line.generation = 1;
    line.at = 1;
    line.sha256 = line.header = QByteArray(64, '0');
    QVERIFY(ledger.append(line.toBytes()).isOk());
    const auto catalogue = store::Catalogue::open(folder.filePath(QStringLiteral("catalogue.sqlite")));
    store::Maildir maildir(disk, folder.path());
    QVERIFY(QFile::link(folder.filePath(QStringLiteral("cur")), folder.filePath(QStringLiteral("cur"))));

    QVERIFY(!store::CatchUp(**catalogue, maildir, store::HeadFiles(disk, folder.path()), account)
                 .run(ledger, path, 0)
                 .isOk());

    QCOMPARE((*catalogue)->markOf(account).offset, 0);
}

QTEST_GUILESS_MAIN(CatchUpTest)
#include "CatchUpTest.moc"
