// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/AccountDelegate.h"

#include "models/AccountListModel.h"
#include "widgets/Icons.h"
#include "widgets/Measures.h"
#include "widgets/RowPainting.h"

#include <QLocale>
#include <QPainter>

namespace widgets {

using models::AccountListModel;
using Kind = AccountListModel::Kind;
using Role = AccountListModel::Role;
using StateIcon = AccountListModel::StateIcon;

namespace {

QVariant value(const QModelIndex &index, Role role)
{
    return index.data(int(role));
}

Kind kindOf(const QModelIndex &index)
{
    return Kind(value(index, Role::Kind).toInt());
}

struct StateLook
{
    const char *icon;
    QColor iconColour;
    QColor textColour;
};

StateLook lookOf(StateIcon icon, const Theme &theme)
{
    switch (icon) {
    case StateIcon::None:
        return {"", theme.secondary, theme.secondary};
    case StateIcon::Ok:
        return {"ok", theme.good, theme.secondary};
    case StateIcon::Fetching:
        return {"download", theme.accent, theme.accent};
    case StateIcon::Waiting:
        return {"clock", theme.secondary, theme.secondary};
    case StateIcon::Paused:
        return {"pause", theme.secondary, theme.secondary};
    case StateIcon::Trouble:
        return {"warning", theme.error, theme.error};
    }
    return {"", theme.secondary, theme.secondary};
}

/// The small line under an account's name.
void paintState(QPainter *painter, const QRect &line, const QModelIndex &index, const QFont &font, const Theme &theme)
{
    const StateLook look = lookOf(StateIcon(value(index, Role::StateIcon).toInt()), theme);
    const int size = units(font, 12);
    QRect words = line;
    if (*look.icon) {
        drawIcon(painter, QRect(line.left(), line.top(), size, line.height()), look.icon, look.iconColour, size);
        words.setLeft(line.left() + size + 4);
    }
    painter->setFont(sized(font, 0.92));
    painter->setPen(look.textColour);
    const QString text = value(index, Role::StateText).toString();
    const bool fits = painter->fontMetrics().horizontalAdvance(text) <= words.width();
    paintText(painter, words, fits ? text : value(index, Role::BriefStateText).toString());
}

} // namespace

QSize AccountDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto high = [&](int pixels) { return QSize(units(option.font, 120), units(option.font, pixels)); };
    switch (kindOf(index)) {
    case Kind::View:
        return high(30);
    case Kind::Heading:
        return high(38);
    case Kind::Account:
        return high(46);
    case Kind::FormerAccount:
        return high(30);
    }
    return high(30);
}

void AccountDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    switch (kindOf(index)) {
    case Kind::Heading:
        paintHeading(painter, option, index);
        break;
    case Kind::View:
        paintView(painter, option, index);
        break;
    case Kind::Account:
    case Kind::FormerAccount:
        paintAccount(painter, option, index);
        break;
    }
    painter->restore();
}

void AccountDelegate::paintHeading(QPainter *painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    painter->setFont(sized(option.font, 0.92, QFont::DemiBold));
    painter->setPen(Theme::of(option.palette).secondary);
    paintText(painter, option.rect.adjusted(16, units(option.font, 10), -16, 0), index.data().toString());
}

QRect AccountDelegate::paintCount(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = Theme::of(option.palette);
    QRect place = option.rect.adjusted(16, 0, -16, 0);
    const qint64 count = value(index, Role::Unread).toLongLong();
    if (count <= 0)
        return place;
    const bool isQuiet = kindOf(index) == Kind::View && index.row() > 0;
    painter->setFont(sized(option.font, 1, QFont::DemiBold));
    painter->setPen(isQuiet ? theme.secondary : theme.accent);
    const int width = paintText(painter, place, QLocale().toString(count), Qt::AlignRight);
    return place.adjusted(0, 0, -width - 8, 0);
}

void AccountDelegate::paintView(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = Theme::of(option.palette);
    paintPlate(painter, option, 8);
    QRect place = paintCount(painter, option, index);
    const int size = units(option.font, 16);
    const bool isSelected = option.state & QStyle::State_Selected;
    drawIcon(painter, QRect(place.left(), place.top(), size, place.height()),
             value(index, Role::IconName).toString().toLatin1().constData(),
             isSelected ? theme.accent : theme.secondary, size);
    painter->setFont(sized(option.font, 1, isSelected ? QFont::Medium : QFont::Normal));
    painter->setPen(theme.text);
    paintText(painter, place.adjusted(size + 9, 0, 0, 0), index.data().toString());
}

void AccountDelegate::paintAccount(QPainter *painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const Theme theme = Theme::of(option.palette);
    const auto u = [&](int pixels) { return units(option.font, pixels); };
    paintPlate(painter, option, 8);
    QRect place = paintCount(painter, option, index);
    const QColor colour = value(index, Role::Colour).value<QColor>();
    paintSquare(painter, QRect(place.left(), place.top(), u(10), place.height()), theme.accountColour(colour), u(10));
    place.setLeft(place.left() + u(10) + 9);

    const bool hasState = !value(index, Role::StateText).toString().isEmpty();
    const QRect name = hasState ? QRect(place.left(), place.top() + u(4), place.width(), u(20)) : place;
    painter->setFont(sized(option.font, 1, QFont::Medium));
    painter->setPen(theme.text);
    paintText(painter, name, index.data().toString());
    if (hasState)
        paintState(painter, QRect(place.left(), place.top() + u(23), place.width(), u(18)), index, option.font, theme);
}

} // namespace widgets
