// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/TopRow.h"

#include <QAbstractItemView>
#include <QScrollBar>

namespace widgets {

TopRow TopRow::of(const QAbstractItemView &view)
{
    constexpr int step = 4; // no row and no heading is lower
    if (view.verticalScrollBar()->value() == 0)
        return {};
    QModelIndex first;
    for (int y = 0; !first.isValid() && y < view.viewport()->height(); y += step)
        first = view.indexAt({0, y});
    return first.isValid() ? TopRow{first.row(), view.visualRect(first).top()} : TopRow();
}

void TopRow::restore(QAbstractItemView &view) const
{
    const QModelIndex index = view.model() ? view.model()->index(row, 0) : QModelIndex();
    if (!index.isValid())
        return;
    view.scrollTo(index, QAbstractItemView::PositionAtTop);
    QScrollBar *bar = view.verticalScrollBar();
    bar->setValue(bar->value() + view.visualRect(index).top() - offset);
}

} // namespace widgets
