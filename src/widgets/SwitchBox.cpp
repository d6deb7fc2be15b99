// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/SwitchBox.h"

#include "widgets/Measures.h"
#include "widgets/Theme.h"

#include <QPainter>

namespace widgets {

SwitchBox::SwitchBox(QWidget *parent) : QCheckBox(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize SwitchBox::sizeHint() const
{
    return {units(font(), 36), units(font(), 28)}; // the switch is 20 high, the target 28
}

void SwitchBox::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    const int tall = units(font(), 20);
    const QRectF track(0.5, (height() - tall) / 2.0, width() - 1, tall);
    const double knob = tall - 6;

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(isEnabled() ? 1 : 0.45);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isChecked() ? theme.accent : theme.outline);
    painter.drawRoundedRect(track, tall / 2.0, tall / 2.0);
    const bool atRight = isChecked() != (layoutDirection() == Qt::RightToLeft);
    const double x = atRight ? track.right() - knob - 3 : track.left() + 3;
    painter.setBrush(isChecked() ? theme.onAccent : theme.base);
    painter.drawEllipse(QRectF(x, track.top() + 3, knob, knob));
}

} // namespace widgets
