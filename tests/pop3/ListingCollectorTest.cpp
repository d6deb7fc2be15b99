// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/ListingCollector.h"

#include <QTest>

using pop3::ListingCollector;

/// What crooked rows cost is in dialogues/crooked-listing.txt.
class ListingCollectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsInAnyOrderFindEachOther_data();
    void rowsInAnyOrderFindEachOther();
    void aRowThatIsTooLongIsNoIdentity();
};

namespace {

wire::StatusLine ok(const QByteArray &text = {})
{
    return {wire::StatusLine::Kind::Ok, {}, text, {}};
}

} // namespace

void ListingCollectorTest::rowsInAnyOrderFindEachOther_data()
{
    QTest::addColumn<QList<int>>("listed");
    QTest::addColumn<QList<int>>("identified");

    QTest::newRow("both ascending") << QList{1, 2, 5, 9} << QList{1, 2, 5, 9};
    QTest::newRow("UIDL backwards") << QList{1, 2, 5, 9} << QList{9, 5, 2, 1};
    QTest::newRow("LIST backwards") << QList{9, 5, 2, 1} << QList{1, 2, 5, 9};
    QTest::newRow("shuffled") << QList{5, 1, 9, 2} << QList{9, 1, 2, 5};
}

void ListingCollectorTest::rowsInAnyOrderFindEachOther()
{
    QFETCH(QList<int>, listed);
    QFETCH(QList<int>, identified);
    ListingCollector collector;
    collector.takeUidlStatus(ok());
    for (const int number : listed)
        collector.takeListRow({QByteArray::number(number) + ' ' + QByteArray::number(number * 10)});
    for (const int number : identified)
        collector.takeUidlRow({QByteArray::number(number) + " id" + QByteArray::number(number)});

    const pop3::Listing &listing = collector.listing();
    QCOMPARE(listing.messages.size(), listed.size());
    QCOMPARE(listing.badLines, 0);
    for (int i = 0; i < listed.size(); ++i) {
        QCOMPARE(listing.messages[i].number.value(), qint64(listed[i]));
        QCOMPARE(listing.messages[i].size, std::optional<qint64>(listed[i] * 10));
        QCOMPARE(listing.messages[i].uidl->bytes(), "id" + QByteArray::number(listed[i]));
    }
}

void ListingCollectorTest::aRowThatIsTooLongIsNoIdentity()
{
    ListingCollector collector;
    collector.takeListRow({"1 10"});
    collector.takeUidlRow({"1 abc", true});

    QCOMPARE(collector.listing().messages.size(), 1);
    QVERIFY(!collector.listing().messages[0].uidl);
    QCOMPARE(collector.listing().badLines, 1);
}

QTEST_APPLESS_MAIN(ListingCollectorTest)
#include "ListingCollectorTest.moc"
