// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FailingDisk.h"
#include "support/LosingDisk.h"
#include "support/StoreDrill.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

class RecoveryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStoreClosedSoonLeavesTheSyncsToTheNext();
    void whateverFailsNothingIsLostAndNothingComesTwice_data();
    void whateverFailsNothingIsLostAndNothingComesTwice();
    void recoveryItselfMayBeBrokenOffAnywhere();
    void aFullDiskIsSaidToBeFull();
    void theJournalBringsBackWhatThePowerCutTook();
    void aJournalCutAnywhereGivesBackItsWholeMessages();
    void foreignFilesInTmpAreNotOurs();
    void whatTheCacheLosesUnseenStaysInTheJournal();

private:
    static constexpr int mailCount = 5;
    static QByteArray mail(int number);
    static QByteArrayList allStored();
    static void fetchAll(StoreDrill &drill);
    static void losePower(const StoreDrill &drill);
};

/// The last one is large.
QByteArray RecoveryTest::mail(int number)
{
    const QByteArray body = number == mailCount ? QByteArray(1'500'000, 'x') : QByteArray("Hello");
    return "Subject: mail " + QByteArray::number(number) + "\r\n\r\n" + body + "\r\n";
}

QByteArrayList RecoveryTest::allStored()
{
    QByteArrayList all;
    for (int i = 1; i <= mailCount; ++i)
        all.append(mail(i).replace("\r\n", "\n"));
    std::sort(all.begin(), all.end());
    return all;
}

/// A check, as FetchRun makes it: what is known is left alone, what a receipt allows is deleted.
void RecoveryTest::fetchAll(StoreDrill &drill)
{
    for (int i = 1; i <= mailCount; ++i) {
        const QByteArray uidl = "u" + QByteArray::number(i);
        if (!drill.known().contains(StoreDrill::uidl(uidl)))
            drill.bring(uidl, mail(i), 100'000);
        if (i == 3)
            drill.flush();
    }
    drill.flush();
    drill.store().recordDeleting(drill.received().mid(0, 1));
    drill.close();
}

/// Of files that were never synced nothing is left; the ledger is as it was when it was made.
void RecoveryTest::losePower(const StoreDrill &drill)
{
    const QDir mails(drill.accountFolder() + QLatin1String("/new"));
    for (const QString &name : mails.entryList(QDir::Files))
        QFile::remove(mails.filePath(name));
    QFile ledger(drill.accountFolder() + QLatin1String("/ledger.log"));
    QVERIFY(ledger.open(QIODevice::ReadWrite));
    const QByteArray head = ledger.readLine();
    QVERIFY(ledger.resize(head.size()));
}

void RecoveryTest::whateverFailsNothingIsLostAndNothingComesTwice_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("step"); // The disk is slow: the others take samples.
    QTest::newRow("EIO") << EIO << 1;
    QTest::newRow("ENOSPC") << ENOSPC << 5;
    QTest::newRow("EROFS") << EROFS << 7;
    QTest::newRow("EMFILE") << EMFILE << 9;
}

void RecoveryTest::whateverFailsNothingIsLostAndNothingComesTwice()
{
    QFETCH(int, code);
    QFETCH(int, step);
    bool hasFailed = true;
    for (int at = 0; hasFailed; at += step) {
        StoreDrill drill;
        FailingDisk disk(at, code);
        drill.start(&disk);
        fetchAll(drill);
        hasFailed = !drill.failures().isEmpty();
        const QByteArrayList promised = drill.receipts();

        drill.start();
        drill.store().vouch(StoreDrill::uidls(promised));
        QCOMPARE(drill.vouched(), promised);
        fetchAll(drill);

        QVERIFY2(drill.failures().isEmpty(), qPrintable(QString::number(at)));
        QVERIFY2(drill.mails() == allStored(),
                 qPrintable(QStringLiteral("call %1: %2 mails").arg(at).arg(drill.mails().size())));
        QCOMPARE(drill.leftovers(), QStringList());
        QCOMPARE(drill.catalogue("SELECT count(*) FROM message"), QByteArray::number(mailCount));
    }
}

void RecoveryTest::recoveryItselfMayBeBrokenOffAnywhere()
{
    bool hasFailed = true;
    for (int at = 0; hasFailed; ++at) {
        StoreDrill drill;
        drill.start();
        for (int i = 1; i < mailCount; ++i)
            drill.bring("u" + QByteArray::number(i), mail(i));
        drill.flush();
        const QByteArrayList promised = drill.receipts();
        drill.crash();
        losePower(drill);

        FailingDisk disk(at);
        drill.start(&disk);
        hasFailed = !drill.failures().isEmpty();
        drill.start();
        drill.store().vouch(StoreDrill::uidls(promised));
        QCOMPARE(drill.vouched(), promised);
        fetchAll(drill);

        QVERIFY2(drill.mails() == allStored(), qPrintable(QString::number(at)));
        QCOMPARE(drill.leftovers(), QStringList());
    }
}

void RecoveryTest::aFullDiskIsSaidToBeFull()
{
    StoreDrill drill;
    FailingDisk disk(20, ENOSPC);
    drill.start(&disk);
    fetchAll(drill);
    QCOMPARE(drill.failures().size(), 1);
    QCOMPARE(drill.failures()[0].kind, store::StoreError::Kind::DiskFull);
}

void RecoveryTest::theJournalBringsBackWhatThePowerCutTook()
{
    StoreDrill drill;
    drill.start();
    drill.bring("u1", mail(1));
    drill.flush();
    drill.store().recordDeleting(drill.received());
    drill.crash();
    losePower(drill);

    drill.start();

    QCOMPARE(drill.mails(), QByteArrayList{mail(1).replace("\r\n", "\n")});
    QCOMPARE(drill.known().value(StoreDrill::uidl("u1")).fate, store::KnownMessage::Fate::Deleting);
}

void RecoveryTest::aJournalCutAnywhereGivesBackItsWholeMessages()
{
    for (int cut = 0; cut < 40; ++cut) {
        StoreDrill drill;
        drill.start();
        drill.bring("u1", mail(1));
        drill.bring("u2", mail(2));
        drill.flush();
        drill.crash();
        losePower(drill);
        QFile journal(drill.accountFolder() + QLatin1String("/journal"));
        const qint64 whole = journal.size();
        QVERIFY(journal.resize(whole - cut * whole / 39));

        drill.start();

        QVERIFY(drill.failures().isEmpty());
        QCOMPARE(drill.mails().size(), drill.known().size());
        QCOMPARE(drill.mails().size(), cut == 0 ? 2 : drill.mails().size());
        QVERIFY(cut < 25 || drill.mails().isEmpty());
    }
}

void RecoveryTest::foreignFilesInTmpAreNotOurs()
{
    StoreDrill drill;
    drill.start();
    drill.close();
    QFile foreign(drill.accountFolder() + QLatin1String("/tmp/1700000000.M1P2.host"));
    QVERIFY(foreign.open(QIODevice::WriteOnly));
    foreign.close();

    drill.start();

    QVERIFY(foreign.exists());
}

void RecoveryTest::whatTheCacheLosesUnseenStaysInTheJournal()
{
    constexpr int manyFiles = 60; // so many are synced by one call
    LosingDisk losing(10);
    StoreDrill drill;
    drill.start(&losing);
    for (int i = 0; i < manyFiles; ++i)
        drill.bring("u" + QByteArray::number(i), mail(1));

    drill.close();

    QVERIFY(losing.hasLost());
    QCOMPARE(drill.failures().size(), 1);
    QCOMPARE(drill.leftovers(), QStringList(QStringLiteral("journal")));
    losePower(drill);
    drill.start();
    drill.close();
    QCOMPARE(drill.mails(), QByteArrayList(manyFiles, mail(1).replace("\r\n", "\n")));
}

void RecoveryTest::aStoreClosedSoonLeavesTheSyncsToTheNext()
{
    FailingDisk disk;
    StoreDrill drill;
    drill.start(&disk);
    drill.bring("u1", "Subject: 1\r\n\r\nHello\r\n");
    drill.flush(); // The journal is there, and its name is safe.
    drill.bring("u2", "Subject: 2\r\n\r\nHello\r\n");
    const int before = disk.syncs();

    drill.close(store::MessageStore::Closing::Soon);

    QCOMPARE(disk.syncs() - before, 1); // of the journal: it is safe, and in its place and in the list as well
    QCOMPARE(drill.receipts(), (QByteArrayList{"u1", "u2"}));
    QCOMPARE(drill.mails().size(), 2);
    QCOMPARE(drill.catalogue("SELECT count(*) FROM message"), QByteArray("2"));
    drill.start();
    drill.close();
    QCOMPARE(drill.mails().size(), 2);
    QCOMPARE(drill.catalogue("SELECT count(*) FROM message"), QByteArray("2"));
    QCOMPARE(drill.leftovers(), QStringList());
}

QTEST_GUILESS_MAIN(RecoveryTest)
#include "RecoveryTest.moc"
