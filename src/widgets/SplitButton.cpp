// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/SplitButton.h"

#include "widgets/Icons.h"
#include "widgets/Measures.h"
#include "widgets/Theme.h"

#include <QPainter>

namespace widgets {

SplitButton::SplitButton(QWidget *parent) : QToolButton(parent)
{
    setProperty("primary", true);
    setPopupMode(QToolButton::MenuButtonPopup);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize SplitButton::sizeHint() const
{
    const int words = fontMetrics().horizontalAdvance(text()) * 11 / 10; // it is drawn semibold
    return {words + units(font(), 16 + 10 + 12 + 12 + 30), units(font(), 32)};
}

void SplitButton::paintEvent(QPaintEvent *event)
{
    QToolButton::paintEvent(event);
    QPainter painter(this);
    const int wide = 28;
    const QRect end(layoutDirection() == Qt::RightToLeft ? 0 : width() - wide, 0, wide, height());
    QColor ink = Theme::of(palette()).onAccent;
    if (!isEnabled())
        ink.setAlphaF(0.7F);
    drawIcon(&painter, end, "down", ink, units(font(), 14));
}

} // namespace widgets
