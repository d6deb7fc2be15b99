// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/MessageListView.h"
#include "SampleModels.h"
#include "models/MessageListModel.h"
#include "widgets/MessageDelegate.h"

#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace widgets;

namespace {

/// A list of a given length that can grow at its top.
class GrowingModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit GrowingModel(int rows) : m_rows(rows) {}
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == int(models::MessageListModel::Role::IsLoaded))
            return true;
        if (role == int(models::MessageListModel::Role::SectionText))
            return index.row() % 50 == 0 ? QStringLiteral("Today") : QString();
        return {};
    }
    void growOnTop(int count)
    {
        beginInsertRows({}, 0, count - 1);
        m_rows += count;
        endInsertRows();
    }

private:
    int m_rows;
};

} // namespace

class MessageListViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMillionRowsCostAScreenful();
    void newMailAboveLeavesWhatIsReadInItsPlace();
    void aHeadingPushesItsRowDown();
    void theArrowKeysGoFromRowToRow();
};

void MessageListViewTest::aMillionRowsCostAScreenful()
{
    GrowingModel model(1'000'000);
    MessageListView view;
    view.setItemDelegate(new MessageDelegate(&view));
    view.resize(400, 600);

    view.setModel(&model);
    view.show();
    view.scrollTo(model.index(999'999), QAbstractItemView::PositionAtBottom);
    view.grab();

    QVERIFY(view.viewport()->rect().contains(view.visualRect(model.index(999'999)).center()));
    QCOMPARE(view.indexAt(view.visualRect(model.index(999'998)).center()).row(), 999'998);
}

void MessageListViewTest::newMailAboveLeavesWhatIsReadInItsPlace()
{
    GrowingModel model(500);
    MessageListView view;
    view.setItemDelegate(new MessageDelegate(&view));
    view.resize(400, 600);
    view.setModel(&model);
    view.show();
    view.scrollTo(model.index(100), QAbstractItemView::PositionAtTop);
    view.grab();
    const QPersistentModelIndex read = model.index(103);
    const int place = view.visualRect(read).top();

    model.growOnTop(40);

    QCOMPARE(read.row(), 143);
    QCOMPARE(view.visualRect(read).top(), place);
}

void MessageListViewTest::aHeadingPushesItsRowDown()
{
    SampleModels models;
    MessageListView view;
    view.setItemDelegate(new MessageDelegate(&view));
    view.resize(400, 600);
    view.setModel(&models.mails);
    view.show();

    view.grab();

    const int rowHeight = view.visualRect(models.mails.index(0, 0)).height();
    QVERIFY(view.visualRect(models.mails.index(0, 0)).top() > 0);
    QCOMPARE(view.visualRect(models.mails.index(1, 0)).top() - view.visualRect(models.mails.index(0, 0)).top(),
             rowHeight);
    QVERIFY(view.visualRect(models.mails.index(5, 0)).top() - view.visualRect(models.mails.index(4, 0)).top() >
            rowHeight);
}

void MessageListViewTest::theArrowKeysGoFromRowToRow()
{
    SampleModels models;
    MessageListView view;
    view.setItemDelegate(new MessageDelegate(&view));
    view.setModel(&models.mails);
    view.show();
    view.setCurrentIndex(models.mails.index(3, 0));

    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Up);

    QCOMPARE(view.currentIndex().row(), 4);
    QVERIFY(view.selectionModel()->isRowSelected(4, {}));
}

QTEST_MAIN(MessageListViewTest)
#include "MessageListViewTest.moc"
