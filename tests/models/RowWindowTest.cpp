// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RowWindow.h"

#include <QRandomGenerator>
#include <QTest>

#include <optional>

using models::RowWindow;

class RowWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsMoveWithWhatHappensAboveThem();
    void itFollowsAPlainListThroughAnything();
    void theFarthestRowsGoFirst();
};

namespace {

store::MessageRow numbered(qint64 number)
{
    store::MessageRow row;
    row.row = number;
    return row;
}

store::MessageRows numberedRows(qint64 first, qint64 count)
{
    store::MessageRows rows;
    for (qint64 i = 0; i < count; ++i)
        rows << numbered(first + i);
    return rows;
}

} // namespace

void RowWindowTest::rowsMoveWithWhatHappensAboveThem()
{
    RowWindow window;
    window.put(10, numberedRows(10, 5));
    window.insert(12, 3);
    window.remove(0, 2);
    QCOMPARE(window.at(8)->row, 10);
    QCOMPARE(window.at(9)->row, 11);
    QVERIFY(!window.at(10));
    QCOMPARE(window.at(13)->row, 12);
    QVERIFY(!window.at(16));
    QVERIFY(window.replace(13, numbered(99)));
    QVERIFY(!window.replace(12, numbered(99)));
    QCOMPARE(window.at(13)->row, 99);
    QCOMPARE(window.size(), 5);
}

void RowWindowTest::itFollowsAPlainListThroughAnything()
{
    QRandomGenerator dice(7);
    RowWindow window;
    QList<std::optional<qint64>> plain(200);
    for (int round = 0; round < 3000; ++round) {
        const qint64 first = dice.bounded(int(plain.size()) - 20);
        const qint64 count = 1 + dice.bounded(20);
        const int what = dice.bounded(3);
        if (what == 0) {
            window.put(first, numberedRows(round, count));
            for (qint64 i = 0; i < count; ++i)
                plain[first + i] = round + i;
        } else if (what == 1) {
            window.insert(first, count);
            plain.insert(first, count, std::nullopt);
        } else if (plain.size() > 100) {
            window.remove(first, count);
            plain.remove(first, count);
        }
        for (qint64 i = 0; i < plain.size(); ++i) {
            const store::MessageRow *row = window.at(i);
            QCOMPARE(row ? std::optional(row->row) : std::nullopt, plain[i]);
        }
    }
}

void RowWindowTest::theFarthestRowsGoFirst()
{
    RowWindow window;
    for (qint64 page = 0; page < 100; ++page) {
        window.put(page * RowWindow::pageSize, numberedRows(page, RowWindow::pageSize));
        window.trimAround(page * RowWindow::pageSize);
    }
    QCOMPARE(window.size(), RowWindow::maxRows);
    QVERIFY(!window.at(0));
    QVERIFY(window.at(99 * RowWindow::pageSize));
    window.put(0, numberedRows(0, RowWindow::pageSize));
    window.trimAround(0);
    QVERIFY(window.at(0));
    QVERIFY(!window.at(99 * RowWindow::pageSize));
}

QTEST_APPLESS_MAIN(RowWindowTest)
#include "RowWindowTest.moc"
