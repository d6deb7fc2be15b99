// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/LogDelegate.h"

#include "models/ConversationModel.h"
#include "widgets/Contrast.h"
#include "widgets/Icons.h"
#include "widgets/Measures.h"
#include "widgets/RowPainting.h"

#include <QPainter>

namespace widgets {

using Kind = models::ConversationModel::Kind;
using Role = models::ConversationModel::Role;

namespace {

QVariant value(const QModelIndex &index, Role role)
{
    return index.data(int(role));
}

QColor inkOf(Kind kind, const Theme &theme)
{
    switch (kind) {
    case Kind::Client:
        return theme.accent;
    case Kind::Server:
        return theme.good;
    case Kind::Refusal:
        return theme.error;
    case Kind::Body:
        return theme.secondary;
    case Kind::Event:
        return theme.lineEvent;
    }
    return theme.text;
}

/// Text and plate, in the painter's font and pen.
void paintWords(QPainter *painter, QRect place, const QModelIndex &index, const QColor &plate)
{
    const int letter = painter->fontMetrics().horizontalAdvance(QLatin1Char('0'));
    if (Kind(value(index, Role::Kind).toInt()) == Kind::Body) {
        drawIcon(painter, QRect(place.left(), place.top(), 14, place.height()), "right", painter->pen().color(), 12);
        place.setLeft(place.left() + letter * 2);
    }
    const int used = paintText(painter, place, value(index, Role::Text).toString());
    if (value(index, Role::HasHiddenPart).toBool())
        paintPill(painter, place.adjusted(used + letter, 0, 0, 0), LogDelegate::tr("hidden"), plate);
}

} // namespace

QSize LogDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, qMax(units(option.font, 21), QFontMetrics(logFont()).height() + 2)};
}

void LogDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = Theme::of(option.palette);
    const Kind kind = Kind(value(index, Role::Kind).toInt());
    const QFont font = logFont(); // not the view's: a new style sheet takes that away
    const int letter = QFontMetrics(font).horizontalAdvance(QLatin1Char('0'));
    painter->save();
    const QColor ground = option.state & QStyle::State_Selected ? theme.selection : theme.base;
    painter->fillRect(option.rect, ground);
    painter->setFont(font);

    QRect place = option.rect.adjusted(12, 0, -12, 0);
    painter->setPen(option.state & QStyle::State_Selected ? theme.secondary : theme.hint);
    if (kind != Kind::Body)
        paintText(painter, place, value(index, Role::Time).toString());
    place.setLeft(place.left() + letter * 14);
    const QColor ink = inkOf(kind, theme);
    painter->setPen(ink);
    QFont strong(font);
    strong.setBold(true);
    painter->setFont(strong);
    paintText(painter, place, value(index, Role::Direction).toString());
    place.setLeft(place.left() + letter * 3);

    painter->setFont(font);
    paintWords(painter, place, index, mixed(theme.text, ground, 0.09));
    painter->restore();
}

} // namespace widgets
