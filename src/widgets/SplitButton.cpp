// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/SplitButton.h"

#include "widgets/Contrast.h"
#include "widgets/Icons.h"
#include "widgets/Measures.h"
#include "widgets/Theme.h"

#include <QPainter>
#include <QStyleOptionToolButton>

namespace widgets {

SplitButton::SplitButton(QWidget *parent) : QToolButton(parent)
{
    setPopupMode(QToolButton::MenuButtonPopup);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize SplitButton::sizeHint() const
{
    const int words = QFontMetrics(sized(font(), 1, QFont::DemiBold)).horizontalAdvance(text());
    return {words + units(font(), 12 + 16 + 8 + 14 + 28), units(font(), 32)};
}

void SplitButton::paintEvent(QPaintEvent *)
{
    QStyleOptionToolButton option;
    initStyleOption(&option);
    const QRect menuRect = style()->subControlRect(QStyle::CC_ToolButton, &option, QStyle::SC_ToolButtonMenu, this);
    const Theme theme = Theme::of(palette());
    const bool isUnder = option.state & QStyle::State_MouseOver;
    QColor ground = theme.accent;
    if (!isEnabled())
        ground = mixed(theme.accent, theme.window, 0.45);
    else if (isDown() || isUnder)
        ground = mixed(theme.text, theme.accent, isDown() ? 0.16 : 0.08);

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(rect(), 6, 6);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const int edge = layoutDirection() == Qt::RightToLeft ? menuRect.right() : menuRect.left();
    painter.fillRect(edge, 0, 1, height(), mixed(theme.onAccent, ground, 0.35));
    paintLabel(painter, menuRect);
}

void SplitButton::paintLabel(QPainter &painter, const QRect &menuRect) const
{
    QColor ink = Theme::of(palette()).onAccent;
    if (!isEnabled())
        ink.setAlphaF(0.8F);
    const int size = units(font(), 16);
    QRect place = rect().adjusted(units(font(), 12), 0, -menuRect.width(), 0);
    if (layoutDirection() == Qt::RightToLeft)
        place = QRect(menuRect.right(), 0, width() - menuRect.right() - units(font(), 12), height());
    const QRect iconRect = QStyle::alignedRect(layoutDirection(), Qt::AlignLeft, QSize(size, height()), place);
    drawIcon(&painter, iconRect, "check-mail", ink, size);
    const QRect words = QStyle::alignedRect(layoutDirection(), Qt::AlignRight,
                                            QSize(place.width() - size - units(font(), 8), height()), place);
    painter.setFont(sized(font(), 1, QFont::DemiBold));
    painter.setPen(ink);
    painter.drawText(words, int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine, text());
    drawIcon(&painter, menuRect, "down", ink, units(font(), 14));
}

} // namespace widgets
