// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SmallDisk.h"
#include "support/StoreDrill.h"

#include <QTest>

/// With little left on the disk, mail stays on the server.
class DiskReserveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCheckDoesNotBeginWithTooLittleLeft();
    void aGroupIsNotAcknowledgedWithTooLittleLeft();
    void aLargeMailStopsInTheMiddle();
    void theNextCheckGoesOn();
    void aDiskThatIsTooSmallSaysSo();
    void whatTheSystemSaysOfARealDisk();

private:
    static QByteArray mail(const QByteArray &subject) { return "Subject: " + subject + "\r\n\r\nHello\r\n"; }
    static constexpr qint64 mebibyte = 1024 * 1024;
    static constexpr auto diskFull = store::StoreError::Kind::DiskFull;
};

void DiskReserveTest::aCheckDoesNotBeginWithTooLittleLeft()
{
    SmallDisk disk(64 * mebibyte - 1);
    StoreDrill drill;

    drill.start(&disk);

    QCOMPARE(drill.failures().size(), 1);
    QCOMPARE(drill.failures()[0].kind, diskFull);
    QVERIFY2(drill.failures()[0].detail.contains(QLatin1String("67 MB")), qPrintable(drill.failures()[0].detail));
}

void DiskReserveTest::aGroupIsNotAcknowledgedWithTooLittleLeft()
{
    SmallDisk disk(64 * mebibyte);
    StoreDrill drill;
    drill.start(&disk);
    drill.bring("u1", mail("1"));
    drill.flush();
    QCOMPARE(drill.receipts(), QByteArrayList{"u1"});

    disk.leave(64 * mebibyte - 1);
    drill.bring("u2", mail("2"));
    drill.flush();

    QCOMPARE(drill.receipts(), QByteArrayList{"u1"});
    QCOMPARE(drill.failures().size(), 1);
    QCOMPARE(drill.failures()[0].kind, diskFull);
}

void DiskReserveTest::aLargeMailStopsInTheMiddle()
{
    SmallDisk disk(1000 * mebibyte);
    StoreDrill drill;
    drill.start(&disk);

    disk.leave(0);
    drill.bring("u1", mail("1") + QByteArray(9 * mebibyte, 'x'), mebibyte);

    QCOMPARE(drill.failures().size(), 1);
    QCOMPARE(drill.failures()[0].kind, diskFull);
    QCOMPARE(drill.leftovers(), QStringList());
    QCOMPARE(drill.mails(), QByteArrayList());
}

void DiskReserveTest::theNextCheckGoesOn()
{
    SmallDisk disk(1000 * mebibyte);
    StoreDrill drill;
    drill.start(&disk);
    drill.bring("u1", mail("1"));
    drill.flush();
    disk.leave(0);
    drill.bring("u2", mail("2"));
    drill.flush();
    disk.leave(1000 * mebibyte);

    drill.start(&disk);
    drill.bring("u1", mail("1"));
    drill.bring("u2", mail("2"));
    drill.close();

    QCOMPARE(drill.receipts(), QByteArrayList{"u2"});
    QCOMPARE(drill.mails().size(), 2);
    QCOMPARE(drill.leftovers(), QStringList());
}

void DiskReserveTest::aDiskThatIsTooSmallSaysSo()
{
    SmallDisk disk(4 * mebibyte, 4 * mebibyte);
    StoreDrill drill;

    drill.start(&disk);

    QCOMPARE(drill.failures().size(), 1);
    QCOMPARE(drill.failures()[0].kind, diskFull);
    QVERIFY(drill.failures()[0].detail.contains(QLatin1String("too small")));
    disk.setReserve(mebibyte);
    drill.start(&disk);
    QVERIFY(drill.failures().isEmpty());
}

void DiskReserveTest::whatTheSystemSaysOfARealDisk()
{
    const store::Disk disk;

    const auto room = disk.room("/");

    QVERIFY(room && room->whole > 0 && room->free >= 0 && room->free <= room->whole);
    QVERIFY(!disk.room("/not/there"));
}

QTEST_GUILESS_MAIN(DiskReserveTest)
#include "DiskReserveTest.moc"
