// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/SessionDelegate.h"

#include "models/SessionListModel.h"
#include "widgets/Icons.h"
#include "widgets/Measures.h"
#include "widgets/RowPainting.h"

#include <QPainter>

namespace widgets {

using Role = models::SessionListModel::Role;
using State = models::SessionListModel::State;

namespace {

QVariant value(const QModelIndex &index, Role role)
{
    return index.data(int(role));
}

struct StateLook
{
    const char *icon;
    QColor iconColour;
    QColor textColour;
};

StateLook lookOf(State state, const Theme &theme)
{
    switch (state) {
    case State::Open:
        return {"conversation", theme.accent, theme.accent};
    case State::Ok:
        return {"ok", theme.good, theme.secondary};
    case State::Trouble:
        return {"warning", theme.error, theme.error};
    }
    return {"ok", theme.good, theme.secondary};
}

} // namespace

QSize SessionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {units(option.font, 160), units(option.font, rowHeight)};
}

void SessionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = Theme::of(option.palette);
    const auto u = [&](int pixels) { return units(option.font, pixels); };
    const StateLook look = lookOf(State(value(index, Role::State).toInt()), theme);
    painter->save();
    paintPlate(painter, option, 0);
    const QRect place = option.rect.adjusted(8, u(4), -8, -u(4));
    paintSquare(painter, QRect(place.left(), place.top(), u(10), place.height()),
                theme.accountColour(value(index, Role::Colour).value<QColor>()), u(10));

    const QRect first(place.left() + u(19), place.top(), place.width() - u(19), u(20));
    painter->setFont(sized(option.font, 0.96));
    painter->setPen(theme.secondary);
    const int time = paintText(painter, first, value(index, Role::TimeText).toString(), Qt::AlignRight);
    painter->setFont(sized(option.font, 1, QFont::Medium));
    painter->setPen(theme.text);
    paintText(painter, first.adjusted(0, 0, -time - 8, 0), index.data().toString());

    const QRect second = first.translated(0, u(20));
    drawIcon(painter, QRect(second.left(), second.top(), u(12), second.height()), look.icon, look.iconColour, u(12));
    painter->setFont(sized(option.font, 0.92));
    painter->setPen(look.textColour);
    paintText(painter, second.adjusted(u(17), 0, 0, 0), value(index, Role::StateText).toString());
    painter->restore();
}

} // namespace widgets
