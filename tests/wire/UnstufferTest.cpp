// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Stuffing.h"

#include <QRandomGenerator>
#include <QTest>

using wire::Unstuffer;

class UnstufferTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasStuffedComesBackAtEverySplit_data();
    void whatWasStuffedComesBackAtEverySplit();
    void onlyAWholeEndEnds_data();
    void onlyAWholeEndEnds();
    void whatFollowsTheEndIsLeft();
    void bareLineFeedsCountOnlyWhereAskedFor();
};

namespace {

/// Few different bytes, so that dots, CR and LF meet in every way; ends in CRLF or is empty.
QByteArray randomBody(QRandomGenerator &random, int length)
{
    const QByteArray alphabet("..\r\n\r\na\0", 8);
    QByteArray body;
    for (int i = 0; i < length; ++i)
        body += random.bounded(3) == 0 ? QByteArray("\r\n") : QByteArray(1, alphabet[random.bounded(8)]);
    return body.isEmpty() || body.endsWith("\r\n") ? body : body + "\r\n";
}

} // namespace

void UnstufferTest::whatWasStuffedComesBackAtEverySplit_data()
{
    QTest::addColumn<qsizetype>("split");
    QTest::addColumn<int>("length");
    QTest::addColumn<int>("bodies");

    for (qsizetype split = 1; split <= 17; ++split)
        QTest::addRow("%d", int(split)) << split << 40 << 500;
    for (const qsizetype around : {4096, 16384})
        for (qsizetype split = around - 3; split <= around + 3; ++split)
            QTest::addRow("%d", int(split)) << split << 4 * int(split) << 3;
}

void UnstufferTest::whatWasStuffedComesBackAtEverySplit()
{
    QFETCH(qsizetype, split);
    QFETCH(int, length);
    QFETCH(int, bodies);
    QRandomGenerator random(quint32(split) + 1);

    for (int i = 0; i < bodies; ++i) {
        const QByteArray body = randomBody(random, random.bounded(length / 2, length)); // long ones are split
        const Unstuffed outcome = unstuffed(stuffed(body), split);
        QVERIFY(outcome.hasEnded);
        QCOMPARE(outcome.body, body);
        QVERIFY(outcome.rest.isEmpty());
    }
}

void UnstufferTest::onlyAWholeEndEnds_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<bool>("ends");

    QTest::newRow("empty body") << QByteArray(".\r\n") << true;
    QTest::newRow("body") << QByteArray("a\r\n.\r\n") << true;
    QTest::newRow("empty lines") << QByteArray("\r\n\r\n.\r\n") << true;
    for (const char *stream : {".", ".\r", ".\n", "..", "..\r\n", "a.\r\n", "a\n.\r\n", "a\r\n.\n", "a\r\n.\r\r\n",
                               "a\r.\r\n", "a\r\n. \r\n", "a\n.\n", "a\r\n\n.\r\n"})
        QTest::newRow(QByteArray(stream).toPercentEncoding()) << QByteArray(stream) << false;
}

void UnstufferTest::onlyAWholeEndEnds()
{
    QFETCH(QByteArray, stream);
    for (qsizetype split = 1; split <= stream.size(); ++split)
        QTEST(unstuffed(stream, split).hasEnded, "ends");
}

void UnstufferTest::whatFollowsTheEndIsLeft()
{
    const Unstuffed outcome = unstuffed("a\r\n.\r\n+OK next\r\n", 100);
    QCOMPARE(outcome.body, QByteArray("a\r\n"));
    QCOMPARE(outcome.rest, QByteArray("+OK next\r\n"));
}

void UnstufferTest::bareLineFeedsCountOnlyWhereAskedFor()
{
    for (qsizetype split = 1; split < 9; ++split) {
        const Unstuffed outcome = unstuffed("a\n..b\n.\n", split, Unstuffer::LineEnds::BareLf);
        QVERIFY(outcome.hasEnded);
        QCOMPARE(outcome.body, QByteArray("a\n.b\n"));
        QVERIFY(unstuffed("a\r\n.\r\n", split, Unstuffer::LineEnds::BareLf).hasEnded);
        QVERIFY(!unstuffed("a\n..b\n.\n", split).hasEnded);
    }
}

QTEST_APPLESS_MAIN(UnstufferTest)
#include "UnstufferTest.moc"
