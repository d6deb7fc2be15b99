// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Uidl.h"
#include "base/AccountId.h"

#include <QTest>

class UidlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesThatIdentifyAreTaken_data();
    void bytesThatIdentifyAreTaken();
    void aDigestAndItsOccurrenceAreAName();
    void accountIdsAreRandomAndReadBack();
};

void UidlTest::bytesThatIdentifyAreTaken_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("usual") << QByteArray("00000001536a5e2f") << true;
    QTest::newRow("a path is only bytes") << QByteArray("/../x") << true;
    QTest::newRow("8-bit") << QByteArray("\xe9\xff") << true;
    QTest::newRow("512") << QByteArray(512, 'u') << true;
    QTest::newRow("513") << QByteArray(513, 'u') << false;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("space") << QByteArray("a b") << false;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << false;
    QTest::newRow("line break") << QByteArray("a\nb") << false;
}

void UidlTest::bytesThatIdentifyAreTaken()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isTaken);
    const auto uidl = base::Uidl::parse(bytes);
    QCOMPARE(uidl.has_value(), isTaken);
    if (uidl)
        QCOMPARE(uidl->bytes(), bytes);
}

void UidlTest::aDigestAndItsOccurrenceAreAName()
{
    const base::Uidl first = base::Uidl::ofDigest(QByteArray(32, '\xff'), 1);

    QCOMPARE(first.bytes(), "digest:" + QByteArray(26, '7') + ":1");
    QVERIFY(first.isOfDigest());
    QVERIFY(base::Uidl::parse(first.bytes())->isOfDigest());
    QVERIFY(!(first == base::Uidl::ofDigest(QByteArray(32, '\xff'), 2)));
    QVERIFY(!base::Uidl::parse("digest")->isOfDigest());
}

void UidlTest::accountIdsAreRandomAndReadBack()
{
    const base::AccountId id = base::AccountId::random();
    QVERIFY(!(id == base::AccountId::random()));
    QCOMPARE(base::AccountId::parse(id.toString()), std::optional(id));
    QVERIFY(!base::AccountId::parse(u"../../etc/passwd/............../").has_value());
    QVERIFY(!base::AccountId::parse(id.toString().toUpper() + QLatin1Char('A')).has_value());
}

QTEST_APPLESS_MAIN(UidlTest)
#include "UidlTest.moc"
