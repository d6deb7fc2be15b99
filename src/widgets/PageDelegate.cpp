// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PageDelegate.h"

#include "widgets/Icons.h"
#include "widgets/Measures.h"
#include "widgets/RowPainting.h"

#include <QPainter>

namespace widgets {

QSize PageDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {units(option.font, 120), units(option.font, 32)};
}

void PageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = Theme::of(option.palette);
    const bool isSelected = option.state & QStyle::State_Selected;
    const int size = units(option.font, 16);
    painter->save();
    paintPlate(painter, option, 8);
    const QRect place = option.rect.adjusted(18, 0, -16, 0);
    drawIcon(painter, QRect(place.left(), place.top(), size, place.height()),
             index.data(int(Role::IconName)).toByteArray().constData(), isSelected ? theme.accent : theme.secondary,
             size);
    painter->setFont(option.font);
    painter->setPen(theme.text);
    paintText(painter, place.adjusted(size + 10, 0, 0, 0), index.data().toString());
    painter->restore();
}

} // namespace widgets
