// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Disk.h"
#include "store/Ledger.h"
#include "support/StoreDrill.h"

#include <QFile>
#include <QTest>

using Fate = store::KnownMessage::Fate;

/// A message whose server lists it under another unique-id than before.
class RenamingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsTheSameMessageWithTheSameFile();
    void itIsListedUnderItsNewName();
    void theOldNameMayStandForAnotherMessage();
    void itMayGetItsOldNameBack();
    void whatIsNotHereHasNoName();
    void aCompactedLedgerStillKnowsIt();
};

namespace {

QByteArray mail(const QByteArray &subject)
{
    return "Subject: " + subject + "\r\n\r\nHello\r\n";
}

void rename(StoreDrill &drill, const QByteArray &from, const QByteArray &to)
{
    drill.store().recordRenamed({{StoreDrill::uidl(from), StoreDrill::uidl(to)}});
}

} // namespace

void RenamingTest::itIsTheSameMessageWithTheSameFile()
{
    StoreDrill drill;
    drill.start();
    drill.bring("u1", mail("Lunch"));
    drill.flush();
    const QString id = drill.received()[0].messageId();
    const QDateTime storedAt = drill.received()[0].storedAt();
    drill.clock().advance(60'000);

    rename(drill, "u1", "n1");
    drill.crash();
    drill.start();
    drill.store().vouch(StoreDrill::uidls({"u1", "n1"}));
    drill.bring("n1", mail("Lunch"));
    drill.flush();

    QCOMPARE(drill.vouched(), QByteArrayList{"n1"});
    QCOMPARE(drill.known().value(StoreDrill::uidl("n1")).storedAt, storedAt);
    QCOMPARE(drill.known().value(StoreDrill::uidl("u1")).fate, Fate::Vanished);
    QCOMPARE(drill.mails().size(), 1);
    QCOMPARE(drill.catalogue("SELECT id FROM message"), id.toLatin1());
}

void RenamingTest::itIsListedUnderItsNewName()
{
    StoreDrill drill;
    drill.start();
    drill.bring("u1", mail("Lunch"));
    drill.bring("u2", mail("Dinner"));
    drill.flush();
    const QByteArray before = drill.catalogue("SELECT max(revision) FROM message");

    rename(drill, "u1", "n1");
    QCOMPARE(drill.catalogue("SELECT uidl FROM message ORDER BY uidl"), QByteArray("n1\nu2"));
    QVERIFY(drill.catalogue("SELECT max(revision) FROM message").toInt() > before.toInt());
    drill.close();
    QVERIFY(QFile::remove(drill.profile().catalogueFile()));
    drill.start();

    QCOMPARE(drill.catalogue("SELECT uidl FROM message ORDER BY uidl"), QByteArray("n1\nu2"));
}

void RenamingTest::theOldNameMayStandForAnotherMessage()
{
    StoreDrill drill;
    drill.start();
    drill.bring("u1", mail("Lunch"));
    drill.flush();
    rename(drill, "u1", "n1");

    drill.bring("u1", mail("Dinner"));
    drill.flush();
    drill.store().recordListed(StoreDrill::uidls({"u1"}));
    drill.bring("n1", mail("Night"));
    drill.close();

    QCOMPARE(drill.mails().size(), 3);
    QCOMPARE(drill.catalogue("SELECT count(DISTINCT id) FROM message"), QByteArray("3"));
}

void RenamingTest::itMayGetItsOldNameBack()
{
    StoreDrill drill;
    drill.start();
    drill.bring("u1", mail("Lunch"));
    drill.flush();
    for (const auto &[from, to] : {std::pair("u1", "n1"), std::pair("n1", "m1"), std::pair("m1", "u1")})
        rename(drill, from, to);
    drill.close();

    drill.start();
    drill.store().vouch(StoreDrill::uidls({"u1", "n1", "m1"}));

    QCOMPARE(drill.vouched(), QByteArrayList{"u1"});
    QCOMPARE(drill.catalogue("SELECT uidl FROM message"), QByteArray("u1"));
}

void RenamingTest::whatIsNotHereHasNoName()
{
    StoreDrill drill;
    drill.start();
    drill.store().recordSkipped({StoreDrill::uidl("u1")}, "too large");

    rename(drill, "u1", "n1");
    rename(drill, "u2", "n2");
    drill.close();

    drill.start();
    QCOMPARE(drill.known().size(), 1);
    QVERIFY(drill.failures().isEmpty());
}

void RenamingTest::aCompactedLedgerStillKnowsIt()
{
    StoreDrill drill;
    drill.start();
    drill.bring("u1", mail("Lunch"));
    drill.flush();
    rename(drill, "u1", "n1");
    rename(drill, "n1", "m1");
    drill.close();
    store::Disk disk;
    store::Ledger ledger(disk, drill.profile().ledgerFile(drill.account().id));
    QVERIFY(ledger.open().isOk());
    QVERIFY(ledger.compact().isOk());

    drill.start();
    drill.store().vouch(StoreDrill::uidls({"u1", "n1", "m1"}));

    QCOMPARE(drill.vouched(), QByteArrayList{"m1"});
    QCOMPARE(drill.catalogue("SELECT uidl FROM message"), QByteArray("m1"));
}

QTEST_GUILESS_MAIN(RenamingTest)
#include "RenamingTest.moc"
