// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/TableDelegate.h"

#include "models/MessageListModel.h"
#include "widgets/Contrast.h"
#include "widgets/Icons.h"
#include "widgets/Measures.h"
#include "widgets/RowPainting.h"

#include <QPainter>

namespace widgets {

using models::MessageListModel;
using Column = MessageListModel::Column;
using Role = MessageListModel::Role;

namespace {

QVariant value(const QModelIndex &index, Role role)
{
    return index.data(int(role));
}

void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    QStyleOptionViewItem ground(option);
    ground.state.setFlag(QStyle::State_HasFocus, false);
    painter->save();
    painter->setClipRect(option.rect);
    if (index.column() > 0)
        ground.rect.setLeft(ground.rect.left() - 4); // the accent bar belongs to the row's first cell
    paintRowGround(painter, ground);
    painter->restore();
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, Theme::of(option.palette).line);
}

QString words(const QModelIndex &index)
{
    switch (Column(index.column())) {
    case Column::From:
        return value(index, Role::Sender).toString();
    case Column::Subject:
        return value(index, Role::Subject).toString();
    case Column::Account:
        return value(index, Role::AccountName).toString();
    case Column::Date:
        return value(index, Role::TableDateText).toString();
    case Column::Size:
        return value(index, Role::SizeText).toString();
    case Column::Unread:
    case Column::Star:
    case Column::Attachment:
        return {};
    }
    return {};
}

} // namespace

QSize TableDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int text = option.fontMetrics.horizontalAdvance(words(index));
    return {text + units(option.font, 16), units(option.font, 30)};
}

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    paintGround(painter, option, index);
    painter->save();
    if (!value(index, Role::IsLoaded).toBool()) {
        const QRect block(option.rect.left() + 8, option.rect.center().y() - 5, option.rect.width() / 2, 10);
        painter->fillRect(block, mixed(Theme::of(option.palette).text, Theme::of(option.palette).base, 0.08));
    } else if (index.column() < int(Column::From)) {
        paintMark(painter, option, index);
    } else {
        paintWords(painter, option, index);
    }
    painter->restore();
}

void TableDelegate::paintMark(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = Theme::of(option.palette);
    const int size = units(option.font, 14);
    const auto column = Column(index.column());
    if (column == Column::Unread && value(index, Role::IsUnread).toBool()) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.accent);
        painter->drawEllipse(QRectF(option.rect).center(), units(option.font, 4), units(option.font, 4));
    }
    if (column == Column::Star) {
        const bool isOn = value(index, Role::IsStarred).toBool();
        drawIcon(painter, option.rect, isOn ? "star-on" : "star",
                 isOn ? theme.star : mixed(theme.text, theme.base, 0.35), size);
    }
    const bool isPartial = value(index, Role::IsPartial).toBool();
    if (column == Column::Attachment && isPartial)
        drawIcon(painter, option.rect, value(index, Role::IsGone).toBool() ? "offline" : "download", theme.secondary,
                 size);
    else if (column == Column::Attachment && value(index, Role::HasAttachment).toBool())
        drawIcon(painter, option.rect, "clip", theme.secondary, size);
}

void TableDelegate::paintWords(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = Theme::of(option.palette);
    const auto column = Column(index.column());
    const bool isUnread = value(index, Role::IsUnread).toBool();
    const bool isMain = column == Column::From || column == Column::Subject;
    const bool isDate = column == Column::Date;

    QRect place = option.rect.adjusted(units(option.font, 8), 0, -units(option.font, 8), 0);
    if (column == Column::Account) {
        const int size = units(option.font, 10);
        paintSquare(painter, QRect(place.left(), place.top(), size, place.height()),
                    theme.accountColour(value(index, Role::AccountColour).value<QColor>()), size);
        place.setLeft(place.left() + size + 6);
    }
    const bool isStrong = isUnread && (isMain || isDate);
    painter->setFont(sized(option.font, isMain ? 1 : 0.96, isStrong ? QFont::DemiBold : QFont::Normal));
    painter->setPen(isMain ? theme.text : isUnread && isDate ? theme.accent : theme.secondary);
    paintText(painter, place, words(index), column == Column::Size ? Qt::AlignRight : Qt::AlignLeft);
}

} // namespace widgets
