// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MessageListView that draws.
#include "models/MessageListModel.h"
#include "widgets/Measures.h"
#include "widgets/MessageListView.h"
#include "widgets/RowPainting.h"

#include <QHoverEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace widgets {

using Role = models::MessageListModel::Role;

bool MessageListView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::HoverMove || event->type() == QEvent::HoverLeave) {
        const QModelIndex under = event->type() == QEvent::HoverLeave
                                      ? QModelIndex()
                                      : indexAt(static_cast<QHoverEvent *>(event)->position().toPoint());
        if (under.row() != m_hoveredRow) {
            m_hoveredRow = under.row();
            viewport()->update();
        }
    }
    return QAbstractItemView::viewportEvent(event);
}

void MessageListView::changeEvent(QEvent *event)
{
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometries();
}

void MessageListView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), Theme::of(palette()).base);
    const int first = rowAtHeight(verticalOffset());
    const int last = std::min(rowCount() - 1, first + viewport()->height() / rowHeight() + 1);
    if (first < 0)
        return;
    const Anchor before = anchor();
    if (learnSections(first, last))
        restore(before); // headings came to light: the rows below them move, the one at the top does not
    for (int row = std::max(0, rowAtHeight(verticalOffset())); row < rowCount(); ++row) {
        if (startOf(row) - verticalOffset() > viewport()->height())
            break;
        paintRow(&painter, row);
    }
}

void MessageListView::paintRow(QPainter *painter, int row) const
{
    const QModelIndex index = model()->index(row, 0, rootIndex());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    if (m_sections.has(row)) {
        const QRect above = option.rect.translated(0, -headingHeight());
        paintHeading(painter, QRect(above.topLeft(), QSize(above.width(), headingHeight())),
                     index.data(int(Role::SectionText)).toString());
    }
    option.state.setFlag(QStyle::State_Selected, selectionModel() && selectionModel()->isRowSelected(row, rootIndex()));
    option.state.setFlag(QStyle::State_MouseOver, row == m_hoveredRow);
    option.state.setFlag(QStyle::State_Active, isActiveWindow());
    option.state.setFlag(QStyle::State_HasFocus, hasFocus() && row == currentIndex().row());
    option.state.setFlag(QStyle::State_KeyboardFocusChange, window()->testAttribute(Qt::WA_KeyboardFocusChange) &&
                                                                !option.state.testFlag(QStyle::State_Selected));
    itemDelegate()->paint(painter, option, index);
}

void MessageListView::paintHeading(QPainter *painter, const QRect &rect, const QString &text) const
{
    painter->setFont(sized(font(), 0.92, QFont::DemiBold));
    painter->setPen(Theme::of(palette()).secondary);
    paintText(painter, rect.adjusted(16, 4, -12, 0), text);
}

} // namespace widgets
