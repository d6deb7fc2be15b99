// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/MessageListView.h"

#include "models/MessageListModel.h"
#include "widgets/Measures.h"
#include "widgets/RowPainting.h"

#include <QHoverEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace widgets {

MessageListView::MessageListView(QWidget *parent) : QAbstractItemView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    viewport()->setAttribute(Qt::WA_Hover);
}

int MessageListView::rowCount() const
{
    return model() ? model()->rowCount(rootIndex()) : 0;
}

int MessageListView::rowHeight() const
{
    return units(font(), 56);
}

int MessageListView::headingHeight() const
{
    return units(font(), 28);
}

int MessageListView::startOf(int row) const
{
    return row * rowHeight() + m_sections.countBefore(row) * headingHeight();
}

int MessageListView::rowAtHeight(int y) const
{
    // Headings only push rows down, so the row lies at or before the place it would have without any.
    int low = 0;
    int high = std::min(rowCount() - 1, y / rowHeight());
    while (low < high) {
        const int middle = (low + high + 1) / 2;
        if (startOf(middle) <= y)
            low = middle;
        else
            high = middle - 1;
    }
    return high < 0 ? -1 : low;
}

int MessageListView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QRect MessageListView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const int heading = m_sections.has(index.row()) ? headingHeight() : 0;
    return {0, startOf(index.row()) + heading - verticalOffset(), viewport()->width(), rowHeight()};
}

QModelIndex MessageListView::indexAt(const QPoint &point) const
{
    const int row = rowAtHeight(point.y() + verticalOffset());
    if (row < 0)
        return {};
    const QModelIndex index = model()->index(row, 0, rootIndex());
    return visualRect(index).contains(point) ? index : QModelIndex();
}

void MessageListView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const QRect rect = visualRect(index);
    const int height = viewport()->height();
    int target = verticalOffset();
    if (hint == PositionAtCenter)
        target += rect.center().y() - height / 2;
    else if (hint == PositionAtTop || rect.top() < 0)
        target = startOf(index.row());
    else if (hint == PositionAtBottom || rect.bottom() >= height)
        target += rect.bottom() + 1 - height;
    verticalScrollBar()->setValue(target);
}

int MessageListView::rowAfter(CursorAction action, int row, int page) const
{
    switch (action) {
    case MoveUp:
    case MovePrevious:
    case MoveLeft:
        return row - 1;
    case MoveDown:
    case MoveNext:
    case MoveRight:
        return row + 1;
    case MoveHome:
        return 0;
    case MoveEnd:
        return rowCount() - 1;
    case MovePageUp:
        return row - page;
    case MovePageDown:
        return row + page;
    }
    return row;
}

QModelIndex MessageListView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int last = rowCount() - 1;
    if (last < 0)
        return {};
    const int page = std::max(1, viewport()->height() / rowHeight() - 1);
    const int row = currentIndex().row();
    return model()->index(std::clamp(rowAfter(action, row, page), 0, last), 0, rootIndex());
}

void MessageListView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const int first = rowAtHeight(rect.normalized().top() + verticalOffset());
    const int last = rowAtHeight(rect.normalized().bottom() + verticalOffset());
    if (first < 0)
        return;
    const QItemSelection rows(model()->index(first, 0, rootIndex()), model()->index(last, 0, rootIndex()));
    selectionModel()->select(rows, command | QItemSelectionModel::Rows);
}

QRegion MessageListView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection)
        region += visualRect(range.topLeft()) | visualRect(range.bottomRight());
    return region & viewport()->rect();
}

MessageListView::Anchor MessageListView::anchor() const
{
    if (verticalOffset() == 0)
        return {}; // at the very top new mail is what one wants to see
    const int row = rowAtHeight(verticalOffset());
    if (row < 0)
        return {};
    const QModelIndex index = model()->index(row, 0, rootIndex());
    return {index, visualRect(index).top()};
}

void MessageListView::restore(const Anchor &anchor)
{
    updateGeometries();
    if (anchor.row.isValid())
        verticalScrollBar()->setValue(verticalOffset() + visualRect(anchor.row).top() - anchor.offset);
    viewport()->update();
}

bool MessageListView::learnSections(int first, int last)
{
    bool isNews = false;
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = model()->index(row, 0, rootIndex());
        if (index.data(int(models::MessageListModel::Role::IsLoaded)).toBool())
            isNews |=
                m_sections.set(row, !index.data(int(models::MessageListModel::Role::SectionText)).toString().isEmpty());
    }
    return isNews;
}

void MessageListView::reset()
{
    m_sections.clear();
    m_hoveredRow = -1;
    QAbstractItemView::reset();
    updateGeometries();
}

void MessageListView::rowsInserted(const QModelIndex &parent, int first, int last)
{
    // The model has moved its rows, the headings have not: what stood at the top is looked up by the old count.
    const int count = last - first + 1;
    const int oldTop = verticalOffset();
    const int oldRow = oldTop > 0 ? rowAtHeight(oldTop) : -1;
    const int within = oldRow < 0 ? 0 : oldTop - startOf(oldRow);
    m_sections.insertRows(first, count);
    m_hoveredRow = -1;
    updateGeometries();
    if (oldRow >= first)
        verticalScrollBar()->setValue(startOf(oldRow + count) + within);
    viewport()->update();
    QAbstractItemView::rowsInserted(parent, first, last);
}

void MessageListView::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    QAbstractItemView::rowsAboutToBeRemoved(parent, first, last);
    const int count = last - first + 1;
    const int row = rowAtHeight(verticalOffset());
    const int within = row < 0 ? 0 : verticalOffset() - startOf(row);
    m_sections.removeRows(first, count);
    m_hoveredRow = -1;
    if (row > last)
        verticalScrollBar()->setValue(startOf(row - count) + within);
    scheduleDelayedItemsLayout();
    viewport()->update();
}

void MessageListView::dataChanged(const QModelIndex &from, const QModelIndex &to, const QList<int> &roles)
{
    QAbstractItemView::dataChanged(from, to, roles);
    viewport()->update();
}

void MessageListView::updateGeometries()
{
    const int height = startOf(rowCount());
    verticalScrollBar()->setSingleStep(rowHeight() / 2);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    QAbstractItemView::updateGeometries();
}

void MessageListView::startDrag(Qt::DropActions)
{
    Q_EMIT dragBegun();
}

} // namespace widgets
