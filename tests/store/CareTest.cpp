// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AccountRemoval.h"
#include "store/AccountsFile.h"
#include "store/FileCopy.h"
#include "store/MoveMail.h"
#include "store/Rebuild.h"
#include "store/SettingsFile.h"
#include "support/StoreDrill.h"

#include <QDir>
#include <QDirIterator>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace {

qint64 bytesIn(const QString &folder)
{
    qint64 bytes = 0;
    for (QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); files.hasNext();)
        bytes += QFileInfo(files.next()).size();
    return bytes;
}

void append(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class CareTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRebuiltCatalogueSaysTheSame();
    void aFileTheLedgerDoesNotKnowIsListedByARebuild();
    void aMailThatWasFiledAwayIsListedByARebuild();
    void aDeletedCatalogueCatchesUp();
    void nothingIsRebuiltBesideAFetch();
    void theMailFolderMovesAsAWhole();
    void theMailFolderIsCopiedToAnotherDisk();
    void mailThatArrivesDuringTheCopyIsKept();
    void aFileThatGrewSinceItWasCopiedStays();
    void aCopyThatIsStoppedLeavesTheOldPlaceAsItWas();
    void aCopyTellsItsMailsOfAll();
    void noPieceIsCopiedOnceItWasStopped();
    void aStopAfterTheMoveUndoesNothing();
    void aFolderThatHasMovedIsNotMovedAgain();
    void theMailFolderStaysWhenTheNewPlaceIsNotEmpty();
    void theMailOfARemovedAccountStays();

private:
    static void fill(StoreDrill &drill);
    static store::Outcome copyTo(const QString &target, const StoreDrill &drill, const std::function<void()> &atTheEnd);
    static constexpr const char *everything =
        "SELECT id, uidl, file, subject, sender, date, size, flags, attachments, message_id FROM message ORDER BY id";
};

void CareTest::fill(StoreDrill &drill)
{
    const store::AccountsFile file(drill.profile());
    QVERIFY(file.change([&](store::Accounts &accounts) {
                    store::Account account = drill.account();
                    account.server.host = QStringLiteral("h");
                    accounts.remember(account);
                })
                .isOk());
    drill.start();
    for (int i = 0; i < 5; ++i)
        drill.bring("u" + QByteArray::number(i),
                    "Subject: " + QByteArray::number(i) + "\r\nFrom: a@b\r\n\r\nHello\r\n");
    drill.close();
    const QString name = drill.received()[2].messageId();
    QVERIFY(QDir(drill.accountFolder())
                .rename(QLatin1String("new/") + name, QLatin1String("cur/") + name + QLatin1String(":2,S")));
}

/// As to another disk. atTheEnd: done when every byte is copied, and nothing is removed yet.
store::Outcome CareTest::copyTo(const QString &target, const StoreDrill &drill, const std::function<void()> &atTheEnd)
{
    store::MoveMail move(drill.profile());
    move.alwaysCopy();
    const qint64 all = bytesIn(drill.profile().mailFolder());
    move.progressed = [all, &atTheEnd](const auto &progress) {
        if (progress.bytes == all)
            atTheEnd();
    };
    return move.run(target);
}

void CareTest::aRebuiltCatalogueSaysTheSame()
{
    StoreDrill drill;
    fill(drill);
    QVERIFY(store::Rebuild(drill.profile()).run().isOk());
    const QByteArray first = drill.catalogue(everything);
    QCOMPARE(first.count('\n'), 4);
    QVERIFY(first.contains(":2,S|"));
    QCOMPARE(drill.catalogue("SELECT total, unread FROM count"), QByteArray("5|4"));

    store::Rebuild again(drill.profile());
    QSignalSpy told(&again, &store::Rebuild::progressed);
    QVERIFY(again.run().isOk());

    QCOMPARE(drill.catalogue(everything), first);
    QCOMPARE(drill.catalogue("SELECT total, unread FROM count"), QByteArray("5|4"));
    QVERIFY(!told.isEmpty()); // While it ran, so what it says last is how many there are.
    QCOMPARE(told.last().at(0).toInt(), 5);
}

void CareTest::aFileTheLedgerDoesNotKnowIsListedByARebuild()
{
    StoreDrill drill;
    fill(drill);
    QVERIFY(QFile::remove(drill.accountFolder() + QLatin1String("/ledger.log")));
    QVERIFY(store::Rebuild(drill.profile()).run().isOk());
    QCOMPARE(drill.catalogue("SELECT count(*) FROM message"), QByteArray("5"));
}

/// As verify, which reads the folders of Maildir++ as well, tells people to expect.
void CareTest::aMailThatWasFiledAwayIsListedByARebuild()
{
    StoreDrill drill;
    fill(drill);
    const QString name = drill.received()[1].messageId();
    QDir folder(drill.accountFolder());
    QVERIFY(folder.mkpath(QStringLiteral(".Archive/cur")));
    QVERIFY(folder.rename(QLatin1String("new/") + name, QLatin1String(".Archive/cur/") + name + QLatin1String(":2,S")));

    QVERIFY(store::Rebuild(drill.profile()).run().isOk());

    QCOMPARE(drill.catalogue("SELECT total, unread FROM count"), QByteArray("5|3"));
}

void CareTest::aDeletedCatalogueCatchesUp()
{
    StoreDrill drill;
    fill(drill);
    const QByteArray before = drill.catalogue("SELECT id, subject, size FROM message ORDER BY id");
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(drill.profile().catalogueFile() + QLatin1String(suffix));

    drill.start();
    drill.close();

    QCOMPARE(drill.catalogue("SELECT id, subject, size FROM message ORDER BY id"), before);
}

void CareTest::nothingIsRebuiltBesideAFetch()
{
    StoreDrill drill;
    fill(drill);
    drill.start();
    QCOMPARE(store::Rebuild(drill.profile()).run().error().kind, store::StoreError::Kind::LockHeld);
    QCOMPARE(store::MoveMail(drill.profile()).run(QStringLiteral("elsewhere")).error().kind,
             store::StoreError::Kind::LockHeld);
}

void CareTest::theMailFolderMovesAsAWhole()
{
    StoreDrill drill;
    fill(drill);
    const QTemporaryDir other;
    const QString target = other.filePath(QStringLiteral("deep/mail"));

    QVERIFY(store::MoveMail(drill.profile()).run(target).isOk());

    QVERIFY(!QDir(drill.profile().mailFolder()).exists());
    store::Profile moved = drill.profile();
    moved.setMailFolder(store::SettingsFile(drill.profile()).load().value().mailFolder);
    QCOMPARE(moved.mailFolder(), target);
    QCOMPARE(QDir(moved.accountFolder(drill.account().id) + QLatin1String("/new")).count(), 4u + 2u);
    QVERIFY(store::Rebuild(moved).run().isOk());
    QCOMPARE(drill.catalogue("SELECT count(*) FROM message"), QByteArray("5"));
}

void CareTest::theMailFolderIsCopiedToAnotherDisk()
{
    StoreDrill drill;
    fill(drill);
    const QTemporaryDir other;
    const QString target = other.filePath(QStringLiteral("mail"));
    int ends = 0;

    QVERIFY(copyTo(target, drill, [&ends] { ++ends; }).isOk());

    QVERIFY(ends > 0);
    QVERIFY(!QDir(drill.profile().mailFolder()).exists());
    QCOMPARE(store::SettingsFile(drill.profile()).load().value().mailFolder, target);
    store::Profile moved = drill.profile();
    moved.setMailFolder(target);
    QCOMPARE(QDir(moved.accountFolder(drill.account().id) + QLatin1String("/new")).count(), 4u + 2u);
}

void CareTest::mailThatArrivesDuringTheCopyIsKept()
{
    StoreDrill drill;
    fill(drill);
    const QTemporaryDir other;
    const QString target = other.filePath(QStringLiteral("mail"));
    const QString late = drill.accountFolder() + QLatin1String("/new/late");

    QVERIFY(copyTo(target, drill, [&late] { append(late, "Subject: late\n\n"); }).isOk());

    store::Profile moved = drill.profile();
    moved.setMailFolder(target);
    QVERIFY(QFile::exists(moved.accountFolder(drill.account().id) + QLatin1String("/new/late")));
    QVERIFY(!QDir(drill.profile().mailFolder()).exists());
}

void CareTest::aFileThatGrewSinceItWasCopiedStays()
{
    StoreDrill drill;
    fill(drill);
    const QTemporaryDir other;
    const QString grown = drill.accountFolder() + QLatin1String("/new/") + drill.received()[0].messageId();

    QVERIFY(copyTo(other.filePath(QStringLiteral("mail")), drill, [&grown] { append(grown, "more"); }).isOk());

    QCOMPARE(drill.mails().size(), 1);
    QVERIFY(drill.mails().first().endsWith("more"));
}

void CareTest::aCopyThatIsStoppedLeavesTheOldPlaceAsItWas()
{
    StoreDrill drill;
    fill(drill);
    const QTemporaryDir other;
    const qint64 all = bytesIn(drill.profile().mailFolder());
    std::stop_source stop;
    store::MoveMail move(drill.profile(), stop.get_token());
    move.alwaysCopy();
    int copied = 0;
    move.progressed = [&](const auto &) {
        if (++copied == 3)
            stop.request_stop();
    };

    const store::Outcome outcome = move.run(other.filePath(QStringLiteral("mail")));

    QCOMPARE(outcome.error().kind, store::StoreError::Kind::Stopped);
    QCOMPARE(copied, 3);
    QVERIFY(QDir(other.path()).isEmpty());
    QCOMPARE(bytesIn(drill.profile().mailFolder()), all);
    QCOMPARE(store::SettingsFile(drill.profile()).load().value().mailFolder, QString());
    drill.start(); // Nothing is locked any more.
    drill.close();
}

void CareTest::aCopyTellsItsMailsOfAll()
{
    StoreDrill drill;
    fill(drill);
    const QTemporaryDir other;
    store::MoveMail move(drill.profile());
    move.alwaysCopy();
    QList<qint64> mails;
    QSet<qint64> all;
    move.progressed = [&](const auto &progress) {
        mails += progress.mails;
        all += progress.allMails;
    };

    QVERIFY(move.run(other.filePath(QStringLiteral("mail"))).isOk());

    QCOMPARE(all, QSet<qint64>{5}); // whatever else lies in the folder
    QCOMPARE(mails.first(), 0);
    QCOMPARE(mails.last(), 5);
    QVERIFY(std::is_sorted(mails.begin(), mails.end()));
}

void CareTest::noPieceIsCopiedOnceItWasStopped()
{
    const QTemporaryDir folder;
    const QString from = folder.filePath(QStringLiteral("from"));
    const QString to = folder.filePath(QStringLiteral("to"));
    append(from, QByteArray(3 * 1024 * 1024, 'x'));
    std::stop_source stop;
    QVERIFY(store::copyFile(from, folder.filePath(QStringLiteral("whole")), stop.get_token()).isOk());
    stop.request_stop();

    const store::Outcome outcome = store::copyFile(from, to, stop.get_token());

    QCOMPARE(outcome.error().kind, store::StoreError::Kind::Stopped);
    QCOMPARE(QFileInfo(to).size(), 0);
}

void CareTest::aStopAfterTheMoveUndoesNothing()
{
    StoreDrill drill;
    fill(drill);
    const QTemporaryDir other;
    const QString target = other.filePath(QStringLiteral("mail"));
    const qint64 all = bytesIn(drill.profile().mailFolder());
    std::stop_source stop;
    store::MoveMail move(drill.profile(), stop.get_token());
    move.alwaysCopy();
    move.progressed = [&](const auto &progress) {
        if (progress.bytes > all)
            stop.request_stop(); // Between the two that came late, when the new place is in use.
        for (const char *late : {"/new/late1", "/new/late2"}) {
            if (progress.bytes == all)
                append(drill.accountFolder() + QLatin1String(late), "Subject: late\n\n");
        }
    };

    QVERIFY(move.run(target).isOk());

    QVERIFY(stop.stop_requested());
    QVERIFY(!QDir(drill.profile().mailFolder()).exists());
    QCOMPARE(store::SettingsFile(drill.profile()).load().value().mailFolder, target);
}

void CareTest::aFolderThatHasMovedIsNotMovedAgain()
{
    StoreDrill drill;
    fill(drill);
    const QTemporaryDir other;
    const QString first = other.filePath(QStringLiteral("first"));
    QVERIFY(store::MoveMail(drill.profile()).run(first).isOk());

    const store::Outcome again = store::MoveMail(drill.profile()).run(other.filePath(QStringLiteral("second")));

    QVERIFY(!again.isOk());
    QCOMPARE(again.error().kind, store::StoreError::Kind::Missing);
    QCOMPARE(store::SettingsFile(drill.profile()).load().value().mailFolder, first);
}

void CareTest::theMailFolderStaysWhenTheNewPlaceIsNotEmpty()
{
    StoreDrill drill;
    fill(drill);
    const QTemporaryDir other;
    QVERIFY(QDir(other.path()).mkdir(QStringLiteral("something")));
    QVERIFY(!store::MoveMail(drill.profile()).run(other.path()).isOk());
    QCOMPARE(drill.mails().size(), 5);
    QCOMPARE(store::SettingsFile(drill.profile()).load().value().mailFolder, QString());
}

void CareTest::theMailOfARemovedAccountStays()
{
    StoreDrill drill;
    fill(drill);
    QVERIFY(store::AccountRemoval::keepMail(drill.profile(), drill.account().id).isOk());
    QCOMPARE(drill.mails().size(), 5);
    const store::Accounts accounts = store::AccountsFile(drill.profile()).load().value();
    QVERIFY(accounts.accounts.isEmpty());
    QCOMPARE(accounts.formerAccounts.size(), 1);
}

QTEST_GUILESS_MAIN(CareTest)
#include "CareTest.moc"
