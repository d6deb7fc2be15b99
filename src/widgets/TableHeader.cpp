// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/TableHeader.h"

#include "models/MessageListModel.h"
#include "widgets/Icons.h"

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
    if (Column(logicalIndex) == Column::Attachment) {
        option->icon = icon("clip", Tint::Secondary);
        option->textAlignment = Qt::AlignCenter;
    }
}

} // namespace widgets
