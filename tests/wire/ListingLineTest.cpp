// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/ListingLine.h"

#include <QTest>

class ListingLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aScanLineIsANumberAndASize_data();
    void aScanLineIsANumberAndASize();
    void aUidlLineIsANumberAndAnId_data();
    void aUidlLineIsANumberAndAnId();
    void statSaysTwoNumbers_data();
    void statSaysTwoNumbers();
};

constexpr qint64 none = -1;

void ListingLineTest::aScanLineIsANumberAndASize_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<qint64>("number");
    QTest::addColumn<qint64>("size");

    QTest::newRow("plain") << QByteArray("2 200") << qint64(2) << qint64(200);
    QTest::newRow("more behind") << QByteArray("2 200 octets, I think") << qint64(2) << qint64(200);
    QTest::newRow("many blanks") << QByteArray("  2 \t 200  ") << qint64(2) << qint64(200);
    QTest::newRow("over 32 bits") << QByteArray("1 4294967301") << qint64(1) << qint64(4294967301);
    QTest::newRow("63 bits") << QByteArray("1 9223372036854775807") << qint64(1) << qint64(9223372036854775807);
    QTest::newRow("64 bits") << QByteArray("1 9223372036854775808") << qint64(1) << none;
    for (const char *size : {"1 -1", "1 +5", "1 9e99", "1 abc", "1 5x", "1", "1 "})
        QTest::newRow(size) << QByteArray(size) << qint64(1) << none;
    for (const char *number : {"", " ", "0 5", "-1 5", "+1 5", "x 5", "99999999999999999999 5", "1x 5", "."})
        QTest::newRow(number) << QByteArray(number) << none << none;
}

void ListingLineTest::aScanLineIsANumberAndASize()
{
    QFETCH(QByteArray, line);
    const auto scan = wire::parseScanLine(line);
    QTEST(scan ? scan->number.value() : none, "number");
    QTEST(scan ? scan->size.value_or(none) : none, "size");
}

void ListingLineTest::aUidlLineIsANumberAndAnId_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<qint64>("number");
    QTest::addColumn<QByteArray>("uidl");

    QTest::newRow("RFC 1939") << QByteArray("1 whqtswO00WBw418f9t5JxYwZ") << qint64(1)
                              << QByteArray("whqtswO00WBw418f9t5JxYwZ");
    QTest::newRow("blanks around") << QByteArray("1   abc ") << qint64(1) << QByteArray("abc");
    QTest::newRow("two words") << QByteArray("1 abc def") << qint64(1) << QByteArray("abc def");
    QTest::newRow("empty") << QByteArray("1 ") << qint64(1) << QByteArray();
    QTest::newRow("8-bit") << QByteArray("1 \xff") << qint64(1) << QByteArray("\xff");
    QTest::newRow("no number") << QByteArray("abc 1") << none << QByteArray();
}

void ListingLineTest::aUidlLineIsANumberAndAnId()
{
    QFETCH(QByteArray, line);
    const auto uidl = wire::parseUidlLine(line);
    QTEST(uidl ? uidl->number.value() : none, "number");
    QTEST(uidl ? uidl->uidl : QByteArray(), "uidl");
}

void ListingLineTest::statSaysTwoNumbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("count");
    QTest::addColumn<qint64>("bytes");

    QTest::newRow("plain") << QByteArray("2 320") << qint64(2) << qint64(320);
    QTest::newRow("more behind") << QByteArray("2 320 octets") << qint64(2) << qint64(320);
    QTest::newRow("nothing") << QByteArray("") << none << none;
    QTest::newRow("one number") << QByteArray("2") << none << none;
    QTest::newRow("words") << QByteArray("2 messages (320 octets)") << none << none;
}

void ListingLineTest::statSaysTwoNumbers()
{
    QFETCH(QByteArray, text);
    const auto counts = wire::parseDropCounts(text);
    QTEST(counts ? counts->count : none, "count");
    QTEST(counts ? counts->bytes : none, "bytes");
}

QTEST_APPLESS_MAIN(ListingLineTest)
#include "ListingLineTest.moc"
