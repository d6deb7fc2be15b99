// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/LineEnds.h"

#include <QTest>

class LineEndsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyCrlfBecomesLf_data();
    void onlyCrlfBecomesLf();
};

void LineEndsTest::onlyCrlfBecomesLf_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArray>("stored");

    const auto row = [](const char *name, const QByteArray &wire, const QByteArray &stored) {
        QTest::newRow(name) << wire << stored;
    };
    row("nothing", "", "");
    row("lines", "one\r\ntwo\r\n\r\nthree\r\n", "one\ntwo\n\nthree\n");
    row("no last line end", "one\r\ntwo", "one\ntwo");
    row("a bare LF stays", "one\ntwo\r\n", "one\ntwo\n");
    row("a bare CR stays", "one\rtwo\r\n", "one\rtwo\n");
    row("CR CR LF", "one\r\r\ntwo", "one\r\ntwo");
    row("only CRs", "\r\r\r", "\r\r\r");
    row("a CR at the very end", "one\r\n\r", "one\n\r");
    row("LF CR", "one\n\rtwo", "one\n\rtwo");
    row("NUL stays", QByteArray("a\0\r\n\0\rb", 7), QByteArray("a\0\n\0\rb", 6));
}

/// However the bytes are split over pieces of one size, and as one.
void LineEndsTest::onlyCrlfBecomesLf()
{
    QFETCH(QByteArray, wire);
    QFETCH(QByteArray, stored);

    for (qsizetype size = 1; size <= wire.size() + 1; ++size) {
        store::LineEnds lineEnds;
        QByteArray converted;
        for (qsizetype from = 0; from < wire.size(); from += size)
            lineEnds.convert(QByteArrayView(wire).sliced(from, qMin(size, wire.size() - from)), converted);
        lineEnds.finish(converted);
        QCOMPARE(converted, stored);
    }
}

QTEST_APPLESS_MAIN(LineEndsTest)
#include "LineEndsTest.moc"
