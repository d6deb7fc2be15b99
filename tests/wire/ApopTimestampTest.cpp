// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/ApopTimestamp.h"

#include <QTest>

class ApopTimestampTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyATrueMessageIdCounts_data();
    void onlyATrueMessageIdCounts();
};

void ApopTimestampTest::onlyATrueMessageIdCounts_data()
{
    QTest::addColumn<QByteArray>("greeting");
    QTest::addColumn<QByteArray>("stamp");

    QTest::newRow("RFC 1939") << QByteArray("POP3 server ready <1896.697170952@dbc.mtview.ca.us>")
                              << QByteArray("<1896.697170952@dbc.mtview.ca.us>");
    QTest::newRow("text behind it") << QByteArray("<1.2@host> hello") << QByteArray("<1.2@host>");
    QTest::newRow("address literal") << QByteArray("x <1@[127.0.0.1]>") << QByteArray("<1@[127.0.0.1]>");
    for (const char *bad :
         {"ready", "<no-at-sign>", "<@host>", "<id@>", "<a b@host>", "<a@b@c>", "<a..b@host>", "<.a@host>", "<a@host.>",
          "<a@host", "a@host>", "<\xe4@host>", "<a\x01@host>", "<>", "<a@[x]y]>"})
        QTest::newRow(bad) << QByteArray(bad) << QByteArray();
    QTest::newRow("NUL inside") << QByteArray("<a\0b@host>", 10) << QByteArray();
    QTest::newRow("two MD5 blocks long") << '<' + QByteArray(300, 'a') + "@host>" << QByteArray();
}

void ApopTimestampTest::onlyATrueMessageIdCounts()
{
    QFETCH(QByteArray, greeting);
    QTEST(wire::apopTimestamp(greeting), "stamp");
}

QTEST_APPLESS_MAIN(ApopTimestampTest)
#include "ApopTimestampTest.moc"
