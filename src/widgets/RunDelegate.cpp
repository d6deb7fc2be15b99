// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/RunDelegate.h"

#include "models/RunModel.h"
#include "widgets/Icons.h"
#include "widgets/Measures.h"
#include "widgets/RowPainting.h"

#include <QPainter>

namespace widgets {

using Role = models::RunModel::Role;
using State = models::RunModel::State;

namespace {

constexpr int broadNumbers = 620;  // bar, counts, bytes, speed, time left
constexpr int narrowNumbers = 360; // without the last two
constexpr int enoughForAll = 940;

QVariant value(const QModelIndex &index, Role role)
{
    return index.data(int(role));
}

State stateOf(const QModelIndex &index)
{
    return State(value(index, Role::State).toInt());
}

struct StateLook
{
    const char *icon;
    QColor colour;
};

StateLook lookOf(State state, const Theme &theme)
{
    switch (state) {
    case State::Waiting:
        return {"clock", theme.secondary};
    case State::Running:
        return {"", theme.text};
    case State::Done:
        return {"ok", theme.good};
    case State::Trouble:
        return {"warning", theme.error};
    case State::Cancelled:
        return {"stop", theme.secondary};
    }
    return {"", theme.text};
}

} // namespace

QSize RunDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {units(option.font, 320), units(option.font, 34)};
}

QRect RunDelegate::crossRect(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const State state = stateOf(index);
    if (state != State::Running && state != State::Waiting)
        return {};
    const int size = units(option.font, 28);
    return {option.rect.right() - size - 8, option.rect.center().y() - size / 2 + 1, size, size};
}

void RunDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = Theme::of(option.palette);
    const auto u = [&](int pixels) { return units(option.font, pixels); };
    painter->save();
    painter->fillRect(option.rect, theme.base);
    QRect place = option.rect.adjusted(16, 0, -u(44), 0);
    paintSquare(painter, QRect(place.left(), place.top(), u(10), place.height()),
                theme.accountColour(value(index, Role::Colour).value<QColor>()), u(10));
    painter->setFont(sized(option.font, 1, QFont::Medium));
    painter->setPen(theme.text);
    const QRect name(place.left() + u(18), place.top(), u(126), place.height());
    paintText(painter, name, index.data().toString());

    const bool isBroad = value(index, Role::Fraction).toDouble() >= 0 && place.width() > u(narrowNumbers + 200);
    QRect state = place.adjusted(u(164), 0, 0, 0);
    if (isBroad) {
        const int numbers = u(place.width() > u(enoughForAll) ? broadNumbers : narrowNumbers);
        paintNumbers(painter, place.adjusted(place.width() - numbers, 0, 0, 0), option, index);
        state.setRight(place.right() - numbers - 16);
    }
    paintState(painter, state, option, index);
    if (const QRect cross = crossRect(option, index); !cross.isEmpty())
        drawIcon(painter, cross, "close", theme.text, u(16));
    painter->restore();
}

void RunDelegate::paintState(QPainter *painter, const QRect &place, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const StateLook look = lookOf(stateOf(index), Theme::of(option.palette));
    const int size = units(option.font, 14);
    QRect words = place;
    if (*look.icon) {
        drawIcon(painter, QRect(place.left(), place.top(), size, place.height()), look.icon, look.colour, size);
        words.setLeft(place.left() + size + 6);
    }
    painter->setFont(sized(option.font, 1));
    painter->setPen(look.colour);
    paintText(painter, words, value(index, Role::Text).toString());
}

void RunDelegate::paintNumbers(QPainter *painter, const QRect &place, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const Theme theme = Theme::of(option.palette);
    const auto u = [&](int pixels) { return units(option.font, pixels); };
    int right = place.right();
    painter->setFont(sized(option.font, 1));
    const auto column = [&](Role role, int width, const QColor &colour) {
        painter->setPen(colour);
        paintText(painter, QRect(right - u(width), place.top(), u(width), place.height()),
                  value(index, role).toString(), Qt::AlignRight);
        right -= u(width) + 8;
    };
    if (place.width() >= u(broadNumbers)) {
        column(Role::TimeLeftText, 96, theme.secondary);
        column(Role::SpeedText, 84, theme.secondary);
    }
    column(Role::BytesText, 128, theme.text);
    column(Role::CountText, 88, theme.text);
    const QRect bar(place.left(), place.center().y() - 2, right - place.left() - 8, 6);
    paintBar(painter, bar, value(index, Role::Fraction).toDouble(), theme);
}

} // namespace widgets
