// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/LongEnough.h"
#include "support/StoreDrill.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

#include <atomic>

class MessageStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageIsStoredWithLineFeedsAndListed();
    void lineEndsSurviveEveryCut();
    void nothingIsAcknowledgedBeforeItsGroupEnds();
    void theLedgerNamesNoFileThatIsNotThere();
    void aGroupIsListedAlsoWhereNothingFollowsIt();
    void aMessageInProgressLeavesNoTraceWhenDiscarded();
    void aLargeMessageGoesToItsOwnFile();
    void everyByteIsTaken();
    void aKnownUidlIsNotStoredAgain();
    void twoMessagesUnderOneUidlGetOneReceipt();
    void aUidlThatComesBackWithTheSameMailIsNotStoredAgain();
    void aUidlThatComesBackWithAnotherMailIsTheNextGeneration();
    void whatIsNoLongerListedHasVanished();
    void anotherMaildropsIdsAreNotBelieved();
    void theSameHeadWithAnotherBodyIsAnotherMail();
    void whatServersNoteInTheHeaderMakesNoOtherMail_data();
    void whatServersNoteInTheHeaderMakesNoOtherMail();
    void anUnansweredQuitIsSettledByTheNextListing();
    void aSecondStoreOfTheAccountIsRefused();
    void everythingIsForThisUserAlone();
    void aFileWithFlagsIsFoundAgain();
};

namespace {

QByteArray mail(const QByteArray &subject, const QByteArray &body = "Hello\r\n")
{
    return "Subject: " + subject + "\r\nFrom: Ann <ann@example.org>\r\nDate: Mon, 23 Nov 2026 10:00:00 +0900\r\n\r\n" +
           body;
}

QByteArray stored(QByteArray onTheWire)
{
    return onTheWire.replace("\r\n", "\n");
}

/// Counts what the ledger names before its file has its name.
class WatchfulDisk final : public store::Disk
{
public:
    int openToAppend(const QByteArray &path) override { return m_ledger = Disk::openToAppend(path); }
    qint64 write(int file, QByteArrayView bytes) override
    {
        if (file == m_ledger)
            m_named += int(bytes.toByteArray().count("stored\t"));
        m_namedTooEarly = m_namedTooEarly || m_named > m_renamed;
        return Disk::write(file, bytes);
    }
    int rename(const QByteArray &from, const QByteArray &to) override
    {
        const int answer = Disk::rename(from, to);
        ++m_renamed;
        return answer;
    }
    bool hasNamedTooEarly() const { return m_namedTooEarly; }
    int named() const { return m_named; }

private:
    int m_ledger = -1;
    std::atomic<int> m_named = 0;
    std::atomic<int> m_renamed = 0;
    std::atomic<bool> m_namedTooEarly = false;
};

} // namespace

void MessageStoreTest::aMessageIsStoredWithLineFeedsAndListed()
{
    StoreDrill drill;
    drill.start();
    drill.bring("u1", mail("Lunch"));
    drill.close();

    QCOMPARE(drill.receipts(), QByteArrayList{"u1"});
    QCOMPARE(drill.mails(), QByteArrayList{stored(mail("Lunch"))});
    QCOMPARE(drill.leftovers(), QStringList());
    QCOMPARE(drill.catalogue("SELECT subject, sender, date, date_offset, size, flags FROM message"),
             QByteArray("Lunch|Ann|1795395600|540|") + QByteArray::number(stored(mail("Lunch")).size()) + "|0");
    QCOMPARE(drill.catalogue("SELECT total, unread FROM count"), QByteArray("1|1"));
    QCOMPARE(drill.received()[0].messageId().toLatin1(), drill.catalogue("SELECT id FROM message"));
}

void MessageStoreTest::lineEndsSurviveEveryCut()
{
    const QByteArray body("a\r\nb\rc\nd\r\r\n\0e\r\n\r", 16);
    StoreDrill drill;
    drill.start();
    for (qsizetype piece = 1; piece < 8; ++piece)
        drill.bring("u" + QByteArray::number(piece), mail("x", body), piece);
    drill.close();
    QCOMPARE(drill.mails(), QByteArrayList(7, stored(mail("x", body))));
}

void MessageStoreTest::nothingIsAcknowledgedBeforeItsGroupEnds()
{
    StoreDrill drill;
    drill.start();
    drill.bring("u1", mail("1"));
    QVERIFY(drill.receipts().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(drill.receipts(), QByteArrayList{"u1"}, longEnough); // By time.
    for (int i = 0; i < 200; ++i)
        drill.bring("v" + QByteArray::number(i), mail("v"));
    QCOMPARE(drill.receipts().size(), 201); // By count.
}

void MessageStoreTest::theLedgerNamesNoFileThatIsNotThere()
{
    WatchfulDisk disk; // outlives the store that the drill owns
    StoreDrill drill;
    drill.start(&disk);
    for (int i = 0; i < 1000; ++i)
        drill.bring("u" + QByteArray::number(i), mail("u"));
    QCOMPARE(drill.receipts().size(), 1000); // Of groups whose files are still being written.
    drill.flush();

    QCOMPARE(disk.named(), 1000);
    QVERIFY(!disk.hasNamedTooEarly());
    QCOMPARE(drill.mails().size(), 1000);
    QTRY_COMPARE_WITH_TIMEOUT(drill.catalogue("SELECT count(*) FROM message"), QByteArray("1000"), longEnough);
}

void MessageStoreTest::aGroupIsListedAlsoWhereNothingFollowsIt()
{
    StoreDrill drill;
    drill.start();
    for (int i = 0; i < 200; ++i)
        drill.bring("u" + QByteArray::number(i), mail("u"));
    QCOMPARE(drill.receipts().size(), 200);

    QTRY_COMPARE_WITH_TIMEOUT(drill.catalogue("SELECT count(*) FROM message"), QByteArray("200"), longEnough);
}

void MessageStoreTest::aMessageInProgressLeavesNoTraceWhenDiscarded()
{
    StoreDrill drill;
    drill.start();
    drill.store().begin(base::MessageNumber(900), StoreDrill::uidl("u1"));
    drill.store().append(base::MessageNumber(900), QByteArray(3'000'000, 'x'));
    drill.store().discard(base::MessageNumber(900));
    drill.close();
    QVERIFY(drill.receipts().isEmpty() && drill.mails().isEmpty() && drill.leftovers().isEmpty());
}

void MessageStoreTest::aLargeMessageGoesToItsOwnFile()
{
    const QByteArray large = mail("Large", QByteArray(40'000, 'x').append("\r\n").repeated(100));
    StoreDrill drill;
    drill.start();
    drill.bring("u1", mail("Small"));
    drill.bring("u2", large);
    drill.flush();
    QCOMPARE(drill.receipts(), (QByteArrayList{"u1", "u2"}));

    drill.crash();
    drill.start();

    QCOMPARE(drill.mails(), (QByteArrayList{stored(large), stored(mail("Small"))}));
    QCOMPARE(drill.catalogue("SELECT subject FROM message ORDER BY row"), QByteArray("Small\nLarge"));
    QCOMPARE(drill.leftovers(), QStringList());
}

void MessageStoreTest::everyByteIsTaken()
{
    StoreDrill drill;
    drill.start();
    const QByteArray large = mail("Large", QByteArray(3'000'000, 'x'));
    drill.bring("u1", mail("Small"));
    drill.bring("u1", mail("Small")); // A duplicate.
    drill.bring("u2", large);
    drill.flush();
    QCOMPARE(drill.taken(), 2 * mail("Small").size() + large.size());
}

void MessageStoreTest::aKnownUidlIsNotStoredAgain()
{
    StoreDrill drill;
    drill.start();
    drill.bring("u1", mail("Lunch"));
    drill.close();

    drill.start();
    QCOMPARE(drill.known().value(StoreDrill::uidl("u1")).fate, store::KnownMessage::Fate::Stored);
    drill.bring("u1", mail("Lunch"));
    drill.close();

    QVERIFY(drill.receipts().isEmpty());
    QCOMPARE(drill.mails().size(), 1);
}

void MessageStoreTest::twoMessagesUnderOneUidlGetOneReceipt()
{
    StoreDrill drill;
    drill.start();
    drill.bring("u1", mail("First"));
    drill.bring("u1", mail("Second"));
    drill.close();
    QCOMPARE(drill.receipts(), QByteArrayList{"u1"});
    QCOMPARE(drill.mails(), QByteArrayList{stored(mail("First"))});
}

void MessageStoreTest::aUidlThatComesBackWithTheSameMailIsNotStoredAgain()
{
    StoreDrill drill;
    drill.start();
    drill.bring("u1", mail("Lunch"));
    drill.flush();
    drill.store().recordListed({});
    drill.close();

    drill.start();
    QCOMPARE(drill.known().value(StoreDrill::uidl("u1")).fate, store::KnownMessage::Fate::Vanished);
    drill.bring("u1", mail("Lunch"));
    drill.close();

    QCOMPARE(drill.receipts(), QByteArrayList{"u1"});
    QCOMPARE(drill.mails().size(), 1);
}

void MessageStoreTest::aUidlThatComesBackWithAnotherMailIsTheNextGeneration()
{
    StoreDrill drill;
    drill.start();
    drill.bring("u1", mail("Lunch"));
    drill.flush();
    drill.store().recordListed({});
    drill.bring("u1", mail("Dinner"));
    drill.close();

    QCOMPARE(drill.mails(), (QByteArrayList{stored(mail("Dinner")), stored(mail("Lunch"))}));
    QCOMPARE(drill.received()[0].messageId().chopped(8), drill.received()[1].messageId().chopped(8));
    QVERIFY(drill.received()[1].messageId().endsWith(QLatin1String(".2.poppo")));
}

void MessageStoreTest::anotherMaildropsIdsAreNotBelieved()
{
    StoreDrill drill;
    drill.pointAt(QStringLiteral("old.example"));
    drill.start();
    drill.bring("1", "Subject: old\r\n\r\nfrom the old server\r\n");
    drill.close();

    drill.pointAt(QStringLiteral("new.example"));
    drill.start();

    QCOMPARE(drill.known().value(StoreDrill::uidl("1")).fate, store::KnownMessage::Fate::Vanished);
    drill.store().vouch({StoreDrill::uidl("1")});
    QCOMPARE(drill.vouched(), QByteArrayList()); // Nothing of the new server may be deleted for it.
    drill.bring("1", "Subject: new\r\n\r\nfrom the new server\r\n");
    drill.flush();
    QCOMPARE(drill.mails().size(), 2);
}

void MessageStoreTest::theSameHeadWithAnotherBodyIsAnotherMail()
{
    StoreDrill drill;
    drill.start();
    drill.bring("u1", "Subject: report\r\n\r\ncut\r\n");
    drill.flush();
    drill.store().recordListed({});
    drill.close();

    drill.start();
    drill.bring("u1", "Subject: report\r\n\r\nnot cut any more\r\n");
    drill.flush();
    drill.store().recordListed({});
    drill.bring("u1", "Subject: report\r\n\r\nnot cut any less\r\n");
    drill.flush();

    QCOMPARE(drill.mails().size(), 3);
}

void MessageStoreTest::whatServersNoteInTheHeaderMakesNoOtherMail_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("in memory") << QByteArray("Hello\r\n");
    QTest::newRow("in a file of its own") << QByteArray("A line.\r\n").repeated(300'000);
}

void MessageStoreTest::whatServersNoteInTheHeaderMakesNoOtherMail()
{
    QFETCH(QByteArray, body);
    StoreDrill drill;
    drill.start();
    drill.bring("u1", "Subject: one\r\n\r\n" + body);
    drill.flush();
    drill.store().recordListed({});

    drill.bring("u1", "Subject: one\r\nStatus: RO\r\n\r\n" + body);
    drill.flush();
    QCOMPARE(drill.mails().size(), 1);
    QVERIFY(!drill.received().last().isNew());
    drill.store().recordListed({});
    drill.bring("u1", "Subject: one\r\nStatus: RO\r\n\r\n" + body + "More\r\n");
    drill.close();

    QCOMPARE(drill.mails().size(), 2);
    QVERIFY(drill.received().last().isNew());
    QCOMPARE(drill.receipts().size(), 3);
}

void MessageStoreTest::whatIsNoLongerListedHasVanished()
{
    StoreDrill drill;
    drill.start();
    drill.bring("u1", mail("1"));
    drill.bring("u2", mail("2"));
    drill.flush();
    drill.store().recordListed(StoreDrill::uidls({"u2", "u3"}));
    drill.close();
    drill.start();
    QCOMPARE(drill.known().value(StoreDrill::uidl("u1")).fate, store::KnownMessage::Fate::Vanished);
    QCOMPARE(drill.known().value(StoreDrill::uidl("u2")).fate, store::KnownMessage::Fate::Stored);
    QCOMPARE(drill.known().size(), 2);
}

void MessageStoreTest::anUnansweredQuitIsSettledByTheNextListing()
{
    StoreDrill drill;
    drill.start();
    drill.bring("u1", mail("1"));
    drill.bring("u2", mail("2"));
    drill.flush();
    drill.store().recordDeleting(drill.received());
    drill.crash();

    drill.start();
    QCOMPARE(drill.known().value(StoreDrill::uidl("u1")).fate, store::KnownMessage::Fate::Deleting);
    drill.store().recordListed(StoreDrill::uidls({"u2"}));
    drill.close();

    drill.start();
    QCOMPARE(drill.known().value(StoreDrill::uidl("u1")).fate, store::KnownMessage::Fate::Vanished);
    QCOMPARE(drill.known().value(StoreDrill::uidl("u2")).fate, store::KnownMessage::Fate::Stored);
}

void MessageStoreTest::aSecondStoreOfTheAccountIsRefused()
{
    StoreDrill drill;
    drill.start();
    store::MessageStore second(drill.profile(), drill.account(), drill.clock());
    QList<store::StoreError> failures;
    connect(&second, &store::MessageStore::failed, this, [&](const store::StoreError &error) { failures += error; });
    second.open();
    QCOMPARE(failures.size(), 1);
    QCOMPARE(failures[0].kind, store::StoreError::Kind::LockHeld);
}

void MessageStoreTest::everythingIsForThisUserAlone()
{
    StoreDrill drill;
    drill.start();
    drill.bring("u1", mail("1"));
    drill.bring("u2", mail("2", QByteArray(2'000'000, 'x')));
    drill.flush();
    QDirIterator all(drill.profile().mailFolder(), QDir::AllEntries | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QFileInfo entry(all.next());
        QVERIFY2((entry.permissions() & 0x0077) == QFile::Permissions(), qPrintable(entry.filePath()));
    }
}

void MessageStoreTest::aFileWithFlagsIsFoundAgain()
{
    StoreDrill drill;
    drill.start();
    drill.bring("u1", mail("1"));
    drill.close();
    const QString name = drill.received()[0].messageId();
    QVERIFY(QDir(drill.accountFolder())
                .rename(QLatin1String("new/") + name, QLatin1String("cur/") + name + QLatin1String(":2,FS")));

    drill.start();
    drill.store().vouch(StoreDrill::uidls({"u1"}));

    QCOMPARE(drill.vouched(), QByteArrayList{"u1"});
}

QTEST_GUILESS_MAIN(MessageStoreTest)
#include "MessageStoreTest.moc"
