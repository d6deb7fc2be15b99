// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/DateField.h"

#include <QTest>

class DateFieldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void datesAreReadWithTheirOffset_data();
    void datesAreReadWithTheirOffset();
};

void DateFieldTest::datesAreReadWithTheirOffset_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("iso");
    QTest::newRow("usual") << QByteArray("Mon, 24 May 2004 10:20:30 +0900")
                           << QStringLiteral("2004-05-24T10:20:30+09:00");
    QTest::newRow("no weekday") << QByteArray("24 May 2004 10:20:30 -0330")
                                << QStringLiteral("2004-05-24T10:20:30-03:30");
    QTest::newRow("comment") << QByteArray("Mon, 24 May 2004 10:20:30 +0900 (JST)")
                             << QStringLiteral("2004-05-24T10:20:30+09:00");
    QTest::newRow("no seconds") << QByteArray("24 May 2004 10:20 +0000") << QStringLiteral("2004-05-24T10:20:00Z");
    QTest::newRow("obsolete zone") << QByteArray("24 May 2004 10:20:30 EDT")
                                   << QStringLiteral("2004-05-24T10:20:30-04:00");
    QTest::newRow("JST by name") << QByteArray("24 May 2004 10:20:30 JST")
                                 << QStringLiteral("2004-05-24T10:20:30+09:00");
    QTest::newRow("GMT") << QByteArray("24 May 2004 10:20:30 GMT") << QStringLiteral("2004-05-24T10:20:30Z");
    QTest::newRow("GMT and an offset") << QByteArray("24 May 2004 10:20:30 GMT+2")
                                       << QStringLiteral("2004-05-24T10:20:30+02:00");
    QTest::newRow("unknown zone") << QByteArray("24 May 2004 10:20:30 XYZ") << QStringLiteral("2004-05-24T10:20:30Z");
    QTest::newRow("no zone") << QByteArray("24 May 2004 10:20:30") << QStringLiteral("2004-05-24T10:20:30Z");
    QTest::newRow("two-digit years") << QByteArray("24 May 99 10:20:30 +0000")
                                     << QStringLiteral("1999-05-24T10:20:30Z");
    QTest::newRow("two-digit year of this century")
        << QByteArray("24 May 04 10:20:30 +0000") << QStringLiteral("2004-05-24T10:20:30Z");
    QTest::newRow("three-digit year") << QByteArray("24 May 104 10:20:30 +0000")
                                      << QStringLiteral("2004-05-24T10:20:30Z");
    QTest::newRow("dashes") << QByteArray("24-May-2004 10:20:30 +0000") << QStringLiteral("2004-05-24T10:20:30Z");
    QTest::newRow("asctime") << QByteArray("Mon May 24 10:20:30 2004") << QStringLiteral("2004-05-24T10:20:30Z");
    QTest::newRow("long month") << QByteArray("24 September 2004 10:20:30 +0000")
                                << QStringLiteral("2004-09-24T10:20:30Z");
    QTest::newRow("leap second") << QByteArray("31 Dec 2016 23:59:60 +0000") << QStringLiteral("2016-12-31T23:59:59Z");
    QTest::newRow("colon in the offset") << QByteArray("24 May 2004 10:20:30 +09:00")
                                         << QStringLiteral("2004-05-24T10:20:30+09:00");
    QTest::newRow("offset glued to the time")
        << QByteArray("24 May 2004 10:20:30+0900") << QStringLiteral("2004-05-24T10:20:30+09:00");
    QTest::newRow("an offset no clock has")
        << QByteArray("24 May 2004 10:20:30 +9999") << QStringLiteral("2004-05-24T10:20:30Z");
    QTest::newRow("ISO 8601") << QByteArray("2004-05-24T10:20:30+09:00") << QStringLiteral("2004-05-24T10:20:30+09:00");
    QTest::newRow("ISO 8601 with a blank")
        << QByteArray("2004-05-24 10:20:30") << QStringLiteral("2004-05-24T10:20:30Z");
    QTest::newRow("no such day") << QByteArray("31 Feb 2004 10:20:30 +0000") << QStringLiteral("");
    QTest::newRow("no such hour") << QByteArray("24 May 2004 25:20:30 +0000") << QStringLiteral("");
    QTest::newRow("no time") << QByteArray("24 May 2004") << QStringLiteral("");
    QTest::newRow("words") << QByteArray("soon") << QStringLiteral("");
    QTest::newRow("nothing") << QByteArray("") << QStringLiteral("");
}

void DateFieldTest::datesAreReadWithTheirOffset()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, iso);
    const auto date = mime::readDate(field);
    QCOMPARE(date ? date->toString(Qt::ISODate) : QString(), iso);
}

QTEST_APPLESS_MAIN(DateFieldTest)
#include "DateFieldTest.moc"
