// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/CatalogueReader.h"
#include "store/MessageFlagger.h"
#include "store/Rebuild.h"
#include "store/Verification.h"
#include "support/FailingDisk.h"
#include "support/LongEnough.h"
#include "support/StoreDrill.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

/// Of a mail that is larger than its account takes, only the header is here; whatever happens, it is not taken for a
/// stored one, and makes way once there is one.
class HeadFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHeaderIsListedAndIsNoMail();
    void nothingVouchesForIt();
    void itSurvivesACrash();
    void theMailTakesItsRowAndItsFlags();
    void aCrashBetweenIsMadeGoodOnOpening();
    void whateverStepFailsEndsWithOneOfTheTwo();
    void aListMadeAnewHasItAgain();
    void aLostLedgerLeavesItListed();
    void itIsNeitherMissingNorUnknown();
    void anOpenViewKeepsItsPlace();
    void whatIsHereUnderAnotherNameTakesItAway();
};

namespace {

const QByteArray head = "From: A <a@b.example>\r\nSubject: Large\r\nDate: Mon, 23 Nov 2026 09:00:00 +0000\r\n\r\n";
const QByteArray body = "Hello\r\n";
const QByteArray stored = QByteArray(head + body).replace("\r\n", "\n");

QStringList heads(const StoreDrill &drill)
{
    return QDir(drill.accountFolder() + QLatin1String("/heads")).entryList(QDir::Files);
}

void keepHead(StoreDrill &drill, const QByteArray &uidl = "a", qint64 size = 34'000'000)
{
    drill.store().keepHead(StoreDrill::uidl(uidl), size, head);
}

QString idOf(const StoreDrill &drill)
{
    return QString::fromLatin1(drill.catalogue("SELECT id FROM message"));
}

QStringList idsOf(store::CatalogueReader &reader)
{
    QStringList ids;
    for (const store::MessageRow &row : reader.rows(0, 100))
        ids += row.id;
    return ids;
}

void applyTo(QStringList &ids, const store::ViewChange &change)
{
    for (const auto &range : change.removed)
        ids.remove(range.first, range.count);
    for (const auto &range : change.inserted) {
        for (qsizetype i = 0; i < range.rows.size(); ++i)
            ids.insert(range.first + i, range.rows[i].id);
    }
    for (const auto &changed : change.changed)
        ids[changed.position] = changed.row.id;
}

void mark(const StoreDrill &drill, store::MessageFlagger::Mark as)
{
    store::MessageFlagger flagger(drill.profile());
    QSignalSpy rested(&flagger, &store::MessageFlagger::rested);
    flagger.mark({idOf(drill)}, as);
    QVERIFY(rested.wait(longEnough));
}

} // namespace

void HeadFilesTest::aHeaderIsListedAndIsNoMail()
{
    StoreDrill drill;
    drill.start();
    keepHead(drill);
    drill.close();

    QCOMPARE(drill.mails(), QByteArrayList());
    QCOMPARE(drill.receipts(), QByteArrayList());
    QCOMPARE(heads(drill).size(), 1);
    QVERIFY(heads(drill).first().endsWith(QLatin1String(".head")));
    QCOMPARE(drill.catalogue("SELECT subject, size, flags FROM message"), "Large|34000000|64");
    QCOMPARE(drill.leftovers(), QStringList());
    drill.start();
    QCOMPARE(drill.known().value(StoreDrill::uidl("a")).generation, 0);
    QVERIFY(!store::isHere(drill.known().value(StoreDrill::uidl("a")).fate));
}

void HeadFilesTest::nothingVouchesForIt()
{
    StoreDrill drill;
    drill.start();
    keepHead(drill);
    drill.flush();
    drill.store().vouch({StoreDrill::uidl("a")});

    QCOMPARE(drill.vouched(), QByteArrayList());
    drill.store().recordListed({StoreDrill::uidl("a")});
    drill.close();
    drill.start();
    drill.store().vouch({StoreDrill::uidl("a")});
    QCOMPARE(drill.vouched(), QByteArrayList());
}

void HeadFilesTest::itSurvivesACrash()
{
    StoreDrill drill;
    drill.start();
    keepHead(drill);
    drill.close(store::MessageStore::Closing::Soon); // In the journal, and its file not synced.
    QVERIFY(QDir(drill.accountFolder() + QLatin1String("/heads")).removeRecursively()); // As a power cut may.

    drill.start();
    drill.close();

    QCOMPARE(heads(drill).size(), 1);
    QCOMPARE(drill.catalogue("SELECT count(*), sum(flags) FROM message"), "1|64");
}

void HeadFilesTest::theMailTakesItsRowAndItsFlags()
{
    StoreDrill drill;
    drill.start();
    keepHead(drill);
    drill.close();
    const QByteArray before = drill.catalogue("SELECT row, id FROM message");
    mark(drill, store::MessageFlagger::Mark::Read);
    mark(drill, store::MessageFlagger::Mark::Starred);
    QCOMPARE(drill.catalogue("SELECT flags FROM message"), "67");

    drill.start();
    drill.bring("a", head + body);
    drill.close();

    QCOMPARE(drill.mails(), QByteArrayList{stored});
    QCOMPARE(heads(drill), QStringList());
    QCOMPARE(drill.catalogue("SELECT row, id FROM message"), before);
    QCOMPARE(drill.catalogue("SELECT flags, size FROM message"), "3|" + QByteArray::number(stored.size()));
    QCOMPARE(QDir(drill.accountFolder() + QLatin1String("/cur")).entryList({QStringLiteral("*:2,FS")}).size(), 1);
    QCOMPARE(drill.catalogue("SELECT total, unread FROM count"), "1|0");
}

void HeadFilesTest::aCrashBetweenIsMadeGoodOnOpening()
{
    StoreDrill drill;
    drill.start();
    keepHead(drill);
    drill.close();
    mark(drill, store::MessageFlagger::Mark::Read);
    const QDir folder(drill.accountFolder() + QLatin1String("/heads"));
    const QString name = folder.entryList(QDir::Files).value(0);
    drill.start();
    drill.bring("a", head + body);
    drill.close();
    QFile left(folder.filePath(name)); // As if it had not gone yet.
    QVERIFY(left.open(QIODevice::WriteOnly));
    const QDir cur(drill.accountFolder() + QLatin1String("/cur"));
    const QString mail = cur.entryList(QDir::Files).value(0);
    QVERIFY(
        QFile::rename(cur.filePath(mail), drill.accountFolder() + QLatin1String("/new/") + mail.section(u':', 0, 0)));

    drill.start();
    drill.close();

    QCOMPARE(heads(drill), QStringList());
    QCOMPARE(cur.entryList({QStringLiteral("*:2,S")}).size(), 1);
    QCOMPARE(drill.mails(), QByteArrayList{stored});
}

void HeadFilesTest::whateverStepFailsEndsWithOneOfTheTwo()
{
    for (int step = 0;; ++step) {
        StoreDrill drill;
        drill.start();
        keepHead(drill);
        drill.close();
        FailingDisk disk(step);
        drill.start(&disk);
        drill.bring("a", head + body);
        drill.close();
        const bool hasFailed = disk.calls() > step;
        drill.crash();

        drill.start();
        drill.close();

        const bool isWhole = !drill.mails().isEmpty();
        QCOMPARE(heads(drill).isEmpty(), isWhole);
        QCOMPARE(drill.catalogue("SELECT count(*), sum(flags) FROM message"), isWhole ? "1|0" : "1|64");
        if (!hasFailed)
            return;
    }
}

void HeadFilesTest::aListMadeAnewHasItAgain()
{
    StoreDrill drill;
    drill.start();
    keepHead(drill, "a");
    drill.bring("b", "Subject: b\r\n\r\nb\r\n");
    drill.close();
    drill.start();
    drill.store().recordListed({StoreDrill::uidl("b")});
    drill.close();
    drill.crash();
    QCOMPARE(drill.catalogue("SELECT flags FROM message ORDER BY flags"), "0\n192");
    QVERIFY(QFile::remove(drill.profile().catalogueFile()));

    drill.start();
    drill.close();

    QCOMPARE(drill.catalogue("SELECT flags FROM message ORDER BY flags"), "0\n192");
    QCOMPARE(drill.mails().size(), 1);
}

void HeadFilesTest::aLostLedgerLeavesItListed()
{
    StoreDrill drill;
    drill.start();
    keepHead(drill);
    drill.close();
    drill.crash();
    QVERIFY(QFile::remove(drill.profile().ledgerFile(drill.account().id)));
    QVERIFY(QFile::remove(drill.profile().catalogueFile()));

    drill.start();
    drill.close();

    QCOMPARE(heads(drill).size(), 1);
    QCOMPARE(drill.catalogue("SELECT subject, flags FROM message"), "Large|64");
    drill.start();
    keepHead(drill);
    drill.close();
    QCOMPARE(drill.catalogue("SELECT subject, flags, size FROM message"), "Large|64|34000000");
}

void HeadFilesTest::itIsNeitherMissingNorUnknown()
{
    StoreDrill drill;
    drill.start();
    keepHead(drill, "a");
    drill.bring("b", "Subject: b\r\n\r\nb\r\n");
    drill.close();
    drill.crash();
    store::Verification verification(drill.profile());
    QSignalSpy found(&verification, &store::Verification::found);
    QSignalSpy verified(&verification, &store::Verification::verified);

    verification.run({drill.account().id});

    QCOMPARE(found.size(), 0);
    QCOMPARE(verified.first().first().value<store::VerificationReport>().messages, 1);
}

/// Its number in the view is told anew where it moves, and only then.
void HeadFilesTest::anOpenViewKeepsItsPlace()
{
    for (const auto key : {store::ListView::Key::Date, store::ListView::Key::Size}) {
        StoreDrill drill;
        drill.start();
        keepHead(drill);
        drill.bring("b", "Subject: b\r\n\r\n" + QByteArray(2000, 'b') + "\r\n");
        drill.close();
        store::CatalogueReader reader(drill.profile());
        store::ListView view;
        view.key = key;
        reader.open(view);
        QStringList ids = idsOf(reader);

        drill.start();
        drill.bring("a", head + body);
        drill.close();
        const auto change = reader.advance();

        QVERIFY(change);
        applyTo(ids, *change);
        QCOMPARE(ids, idsOf(reader));
        QCOMPARE(ids.size(), 2);
        QCOMPARE(change->inserted.isEmpty(), key == store::ListView::Key::Date);
    }
}

void HeadFilesTest::whatIsHereUnderAnotherNameTakesItAway()
{
    StoreDrill drill;
    drill.start();
    keepHead(drill, "old");
    drill.bring("b", "Subject: b\r\n\r\nb\r\n");
    drill.close();
    drill.start();
    drill.store().recordListed({StoreDrill::uidl("b"), StoreDrill::uidl("new")});

    drill.bring("new", head + body);
    drill.close();

    QCOMPARE(heads(drill), QStringList());
    QCOMPARE(drill.catalogue("SELECT count(*), sum(flags) FROM message"), "2|0");
}

QTEST_GUILESS_MAIN(HeadFilesTest)
#include "HeadFilesTest.moc"
