// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/TableHeader.h"

#include "models/MessageListModel.h"
#include "widgets/Icons.h"
#include "widgets/Measures.h"
#include "widgets/Theme.h"

#include <QStyleOption>

namespace widgets {

using Column = models::MessageListModel::Column;

TableHeader::TableHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void TableHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    if (Column(logicalIndex) == Column::Size)
        option->textAlignment = Qt::AlignRight | Qt::AlignVCenter;
}

/// The style would set an icon without words to the right of the middle, and larger than the clips below it.
void TableHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    QHeaderView::paintSection(painter, rect, logicalIndex);
    if (Column(logicalIndex) == Column::Attachment)
        drawIcon(painter, rect, "clip", Theme::of(palette()).secondary, units(font(), 14));
}

} // namespace widgets
