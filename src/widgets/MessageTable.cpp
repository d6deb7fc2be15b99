// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/MessageTable.h"

#include "models/MessageColumns.h"
#include "widgets/Measures.h"
#include "widgets/TableDelegate.h"
#include "widgets/TableHeader.h"

#include <QEvent>
#include <QHeaderView>
#include <QSignalBlocker>

namespace widgets {

using Column = models::MessageListModel::Column;

namespace {

constexpr int senderWidth = 200;
constexpr int narrowSenderWidth = 140;
constexpr int narrowTableWidth = 812; ///< In a window of 1000, beside the sidebar.

} // namespace

MessageTable::MessageTable(QWidget *parent) : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setHorizontalHeader(new TableHeader(this));
    setSortingEnabled(true);
    setItemDelegate(new TableDelegate(this));
    verticalHeader()->hide();
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (Column(index.column()) == Column::Star)
            Q_EMIT starClicked(index);
    });
}

void MessageTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    if (model)
        setSizes();
}

void MessageTable::setSizes()
{
    const auto u = [this](int pixels) { return units(font(), pixels); };
    verticalHeader()->setDefaultSectionSize(u(30));
    verticalHeader()->setMinimumSectionSize(u(30));
    horizontalHeader()->setFixedHeight(u(30));
    horizontalHeader()->setMinimumSectionSize(u(20));
    constexpr std::pair<Column, int> widths[] = {
        {Column::Unread, 24},   {Column::Star, 24},  {Column::Attachment, 24}, {Column::From, senderWidth},
        {Column::Account, 112}, {Column::Date, 150}, {Column::Size, 82}};
    for (const auto &[column, width] : widths)
        setColumnWidth(int(column), u(width));
    for (Column mark : {Column::Unread, Column::Star, Column::Attachment})
        horizontalHeader()->setSectionResizeMode(int(mark), QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(int(Column::Subject), QHeaderView::Stretch);
    fitSender();
}

/// Below 1000 pixels of window the subject would have none of them left.
void MessageTable::fitSender()
{
    const int wide = units(font(), senderWidth);
    const int narrow = units(font(), narrowSenderWidth);
    const int now = columnWidth(int(Column::From));
    if (model() && (now == wide || now == narrow)) // Else the user chose it.
        setColumnWidth(int(Column::From), width() < units(font(), narrowTableWidth) ? narrow : wide);
}

void MessageTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitSender();
}

void MessageTable::showOrder(store::ListView::Key key, Qt::SortOrder order)
{
    const QSignalBlocker quiet(horizontalHeader()); // it would sort by the order that is there
    for (int column = 0; column < models::MessageListModel::columnCountOfAll; ++column) {
        if (models::sortKeyOf(Column(column)) == key)
            horizontalHeader()->setSortIndicator(column, order);
    }
}

void MessageTable::startDrag(Qt::DropActions)
{
    Q_EMIT dragBegun();
}

void MessageTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange && model())
        setSizes();
}

} // namespace widgets
