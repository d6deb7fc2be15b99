// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/Backup.h"
#include "exchange/Restore.h"
#include "store/AccountsFile.h"
#include "store/RecordReader.h"
#include "store/SettingsFile.h"
#include "support/StoreDrill.h"

#include <QDir>
#include <QDirIterator>
#include <QMap>
#include <QSignalSpy>
#include <QTest>

using exchange::Backup;
using exchange::Restore;
using store::StoreError;

/// What is put into a backup comes out of it, and nothing else changes.
class BackupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allOfItComesBack();
    void whatComesMeanwhileIsLeftToTheNextOne();
    void whatACrashLeftIsInIt();
    void aFileThatOtherProgramsHaveMovedIsFound();
    void whatCannotBeReadIsTold();
    void whatIsThereIsNotReplaced();
    void aStopLeavesNothingBehind();
    void aPlaceThatIsNoneIsSaid();
    void commandsRunOnlyWhereThatIsWanted_data();
    void commandsRunOnlyWhereThatIsWanted();
    void theRestoredMailIsListedAndNothingIsToBeTold();

private:
    static void fill(StoreDrill &drill);
};

namespace {

/// A place of its own for what is made.
class Place
{
public:
    QString backup() const { return m_folder.filePath(QStringLiteral("all.tar.zst")); }
    store::Profile profile() const { return store::Profile::at(m_folder.filePath(QStringLiteral("other"))); }
    QStringList entries() const
    {
        return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

private:
    QTemporaryDir m_folder;
};

/// Paths and contents of all that a backup keeps.
QMap<QString, QByteArray> kept(const store::Profile &profile)
{
    QMap<QString, QByteArray> files;
    QDirIterator all(profile.mailFolder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        const QString name = file.fileName().mid(profile.mailFolder().size());
        if (!name.endsWith(QLatin1String("/lock")) && file.open(QIODevice::ReadOnly))
            files.insert(name, file.readAll());
    }
    return files;
}

void write(const QString &path, const QByteArray &content)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

Restore::Result restore(const Place &place, Restore::Commands commands = Restore::Commands::Forgotten)
{
    return Restore(place.profile(), commands).run(place.backup());
}

} // namespace

void BackupTest::fill(StoreDrill &drill)
{
    QVERIFY(store::AccountsFile(drill.profile())
                .change([&](store::Accounts &accounts) {
                    store::Account account = drill.account();
                    account.server.host = QStringLiteral("h");
                    account.passwordFrom = store::Account::PasswordFrom::Command;
                    account.passwordCommand = QStringLiteral("pass show mail");
                    accounts.remember(account);
                })
                .isOk());
    drill.start();
    for (int i = 0; i < 5; ++i)
        drill.bring("u" + QByteArray::number(i), "Subject: " + QByteArray::number(i) + "\r\n\r\nHello \0\xff\r\n");
    drill.bring("large", "Subject: large\r\n\r\n" + QByteArray(3'000'000, 'x') + "\r\n");
    drill.close();
    const QString read = drill.received()[2].messageId();
    const QDir folder(drill.accountFolder());
    QVERIFY(QDir(folder).rename(QLatin1String("new/") + read, QLatin1String("cur/") + read + QLatin1String(":2,S")));
    write(folder.filePath(QStringLiteral(".Père/cur/1234.foreign:2,")), "Subject: of another program\n\n");
}

void BackupTest::allOfItComesBack()
{
    StoreDrill drill;
    fill(drill);
    QVERIFY(store::SettingsFile(drill.profile())
                .change([](store::Settings &settings) { settings.language = QStringLiteral("ja"); })
                .isOk());
    const Place place;

    const auto made = Backup(drill.profile()).run(place.backup());
    QVERIFY2(made.isOk(), made ? "" : qPrintable(made.error().detail));
    QCOMPARE(made->mails, 7);
    QCOMPARE(made->leftOut, QStringList());
    QCOMPARE(place.entries(), QStringList{QStringLiteral("all.tar.zst")});
    QCOMPARE(QFile::permissions(place.backup()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());

    const auto restored = restore(place, Restore::Commands::Kept);
    QVERIFY2(restored.isOk(), restored ? "" : qPrintable(restored.error().detail));
    QCOMPARE(restored->mails, 7);
    QCOMPARE(restored->bytes, made->bytes);
    QCOMPARE(kept(place.profile()), kept(drill.profile()));
    QVERIFY(store::AccountsFile(place.profile()).load().value() == store::AccountsFile(drill.profile()).load().value());
    QCOMPARE(store::SettingsFile(place.profile()).load()->language, QStringLiteral("ja"));
    const QString staged = QFileInfo(place.profile().mailFolder()).path() + QLatin1String("/.poppo-restore");
    QVERIFY(!QFileInfo::exists(staged));
}

void BackupTest::whatComesMeanwhileIsLeftToTheNextOne()
{
    StoreDrill drill;
    fill(drill);
    const auto before = kept(drill.profile());
    const Place place;
    Backup backup(drill.profile());
    QObject::connect(&backup, &Backup::progressed, &backup, [&drill](qint64 mails, qint64) {
        if (mails > 0)
            return;
        drill.start(); // The snapshots are taken: others may fetch.
        drill.bring("late", "Subject: late\r\n\r\nLate\r\n");
        drill.close();
    });

    QVERIFY(backup.run(place.backup()).isOk());
    QCOMPARE(kept(drill.profile()).size(), before.size() + 1);
    QVERIFY(restore(place).isOk());

    QCOMPARE(kept(place.profile()), before);
}

void BackupTest::whatACrashLeftIsInIt()
{
    StoreDrill drill;
    fill(drill);
    drill.start();
    drill.bring("last", "Subject: last\r\n\r\nLast\r\n");
    drill.flush();
    drill.crash();
    QVERIFY(drill.leftovers().contains(QStringLiteral("journal")));
    const Place place;

    QCOMPARE(Backup(drill.profile()).run(place.backup()).value().mails, 8);
    QVERIFY(restore(place).isOk());

    QVERIFY(kept(place.profile()).values().contains("Subject: last\n\nLast\n"));
    QCOMPARE(kept(place.profile()), kept(drill.profile()));
}

void BackupTest::aFileThatOtherProgramsHaveMovedIsFound()
{
    StoreDrill drill;
    fill(drill);
    const QString moved = drill.received()[0].messageId();
    const QString deleted = drill.received()[1].messageId();
    const Place place;
    Backup backup(drill.profile());
    QObject::connect(&backup, &Backup::progressed, &backup, [&](qint64 mails, qint64) {
        QDir folder(drill.accountFolder());
        if (mails == 0) {
            folder.rename(QLatin1String("new/") + moved, QLatin1String("cur/") + moved + QLatin1String(":2,FS"));
            folder.remove(QLatin1String("new/") + deleted);
        }
    });

    const auto made = backup.run(place.backup());

    QVERIFY(made.isOk());
    QCOMPARE(made->mails, 6);
    QCOMPARE(made->leftOut, QStringList()); // It was deleted, as if just before.
}

void BackupTest::whatCannotBeReadIsTold()
{
    StoreDrill drill;
    fill(drill);
    write(drill.accountFolder() + QLatin1String("/cur/odd\nname"), "Subject: odd\n\n");
    const Place place;

    const auto made = Backup(drill.profile()).run(place.backup());

    QVERIFY(made.isOk());
    QCOMPARE(made->mails, 7);
    QCOMPARE(made->leftOut, QStringList{drill.accountFolder() + QLatin1String("/cur/odd\nname")});
}

void BackupTest::whatIsThereIsNotReplaced()
{
    StoreDrill drill;
    fill(drill);
    const Place place;
    write(place.backup(), "mine");

    QCOMPARE(Backup(drill.profile()).run(place.backup()).isOk(), false);

    QFile file(place.backup());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("mine"));
    QCOMPARE(place.entries().size(), 1);
}

void BackupTest::aStopLeavesNothingBehind()
{
    StoreDrill drill;
    fill(drill);
    const Place place;
    Backup early(drill.profile());
    QObject::connect(&early, &Backup::progressed, &early, [&early] { early.stop(); });
    QCOMPARE(early.run(place.backup()).error().kind, StoreError::Kind::Stopped);
    Backup late(drill.profile());
    QObject::connect(&late, &Backup::readingBack, &late, [&late] { late.stop(); });
    QCOMPARE(late.run(place.backup()).error().kind, StoreError::Kind::Stopped);
    QCOMPARE(place.entries(), QStringList());

    QVERIFY(Backup(drill.profile()).run(place.backup()).isOk());
    Restore restoring(place.profile(), Restore::Commands::Forgotten);
    QObject::connect(&restoring, &Restore::progressed, &restoring, [&restoring] { restoring.stop(); });
    QCOMPARE(restoring.run(place.backup()).error().kind, StoreError::Kind::Stopped);
    QCOMPARE(kept(place.profile()).size(), 0);
    QVERIFY(!QFileInfo::exists(place.profile().accountsFile()));
    QVERIFY(restore(place).isOk()); // And may be begun anew.
}

void BackupTest::aPlaceThatIsNoneIsSaid()
{
    StoreDrill drill;
    fill(drill);

    const auto made = Backup(drill.profile()).run(QStringLiteral("/dev/null/all.tar.zst"));

    QCOMPARE(made.error().kind, StoreError::Kind::Missing);
}

void BackupTest::commandsRunOnlyWhereThatIsWanted_data()
{
    QTest::addColumn<Restore::Commands>("commands");
    QTest::addColumn<QString>("command");
    QTest::newRow("left out") << Restore::Commands::Forgotten << QString();
    QTest::newRow("kept") << Restore::Commands::Kept << QStringLiteral("pass show mail");
}

void BackupTest::commandsRunOnlyWhereThatIsWanted()
{
    QFETCH(Restore::Commands, commands);
    QFETCH(QString, command);
    StoreDrill drill;
    fill(drill);
    const Place place;
    QVERIFY(Backup(drill.profile()).run(place.backup()).isOk());

    const auto restored = restore(place, commands);

    QVERIFY(restored.isOk());
    QCOMPARE(restored->commands, QStringList{QStringLiteral("pass show mail")});
    const store::Account account = store::AccountsFile(place.profile()).load()->accounts.first();
    QCOMPARE(account.passwordCommand, command);
    QCOMPARE(account.passwordFrom == store::Account::PasswordFrom::Keychain, command.isEmpty());
    QCOMPARE(account.id, drill.account().id);
}

void BackupTest::theRestoredMailIsListedAndNothingIsToBeTold()
{
    StoreDrill drill;
    fill(drill);
    const Place place;
    QVERIFY(Backup(drill.profile()).run(place.backup()).isOk());
    QVERIFY(restore(place).isOk());
    int rows = 0;
    QVERIFY(store::RecordReader(place.profile()).each({}, -1, [&rows](const auto &) { ++rows; }).isOk());
    QCOMPARE(rows, 6);

    store::MessageStore next(place.profile(), drill.account(), drill.clock());
    const QSignalSpy renewed(&next, &store::MessageStore::catalogueRenewed);
    const QSignalSpy ledger(&next, &store::MessageStore::ledgerRenewed);
    next.open();

    QCOMPARE(renewed.size() + ledger.size(), 0);
    next.close(store::MessageStore::Closing::Settled);
}

QTEST_GUILESS_MAIN(BackupTest)
#include "BackupTest.moc"
