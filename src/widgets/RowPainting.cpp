// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/RowPainting.h"

#include "widgets/Contrast.h"

#include <QPainter>
#include <QWidget>

namespace widgets {

namespace {

/// A view without the keyboard focus counts as inactive for Qt; ours turn neutral with their window only.
bool isInActiveWindow(const QStyleOptionViewItem &option)
{
    return option.widget ? option.widget->isActiveWindow() : option.state.testFlag(QStyle::State_Active);
}

QColor rowGround(const QStyleOptionViewItem &option, const Theme &theme, const QColor &rest)
{
    if (option.state & QStyle::State_Selected)
        return isInActiveWindow(option) ? theme.selection : theme.quietSelection;
    const bool isUnder = (option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled);
    return isUnder ? theme.hovered(rest) : rest;
}

bool showsFocus(const QStyleOptionViewItem &option)
{
    return (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange);
}

void paintRing(QPainter *painter, const QRect &rect, const QColor &colour, double radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius, radius);
    painter->restore();
}

} // namespace

void paintRowGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    const Theme theme = Theme::of(option.palette);
    painter->fillRect(option.rect, rowGround(option, theme, theme.base));
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect.left(), option.rect.top(), 3, option.rect.height(), theme.accent);
    if (showsFocus(option))
        paintRing(painter, option.rect, theme.accent, 0);
}

void paintPlate(QPainter *painter, const QStyleOptionViewItem &option, int margin)
{
    const Theme theme = Theme::of(option.palette);
    const QRect plate = option.rect.adjusted(margin, 0, -margin, 0);
    const QColor ground = rowGround(option, theme, theme.window);
    if (ground != theme.window) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(ground);
        painter->drawRoundedRect(plate, 6, 6);
        painter->restore();
    }
    if (showsFocus(option))
        paintRing(painter, plate, theme.accent, 6);
}

void paintSquare(QPainter *painter, const QRect &rect, const QColor &colour, int size)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    const QRectF square(rect.x() + (rect.width() - size) / 2.0, rect.y() + (rect.height() - size) / 2.0, size, size);
    painter->drawRoundedRect(square, 3, 3);
    painter->restore();
}

int paintText(QPainter *painter, const QRect &rect, const QString &text, Qt::Alignment alignment)
{
    if (rect.width() <= 0)
        return 0;
    const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    painter->drawText(rect, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
    return painter->fontMetrics().horizontalAdvance(shown);
}

int paintPill(QPainter *painter, const QRect &rect, const QString &text, const QColor &ground)
{
    const int high = painter->fontMetrics().height() + 1;
    const int wide = painter->fontMetrics().horizontalAdvance(text) + 14;
    const QRect pill(rect.left(), rect.top() + (rect.height() - high) / 2, wide, high);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(ground);
    const QPen ink = painter->pen();
    painter->setPen(Qt::NoPen);
    painter->drawRoundedRect(pill, high / 2.0, high / 2.0);
    painter->setPen(ink);
    painter->drawText(pill, Qt::AlignCenter, text);
    painter->restore();
    return wide;
}

void paintBar(QPainter *painter, const QRect &rect, double fraction, const Theme &theme)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mixed(theme.text, theme.base, 0.16));
    const double radius = rect.height() / 2.0;
    painter->drawRoundedRect(rect, radius, radius);
    painter->setBrush(theme.accent);
    QRectF part(rect);
    part.setWidth(rect.width() * qBound(0.0, fraction, 1.0));
    if (part.width() >= 1)
        painter->drawRoundedRect(part, radius, radius);
    painter->restore();
}

} // namespace widgets
