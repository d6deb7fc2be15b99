// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionToolButton;

namespace widgets {

// The shapes that FlatStyle puts in place of Fusion's.
void drawButtonPanel(QPainter *painter, const QStyleOption &option);
void drawToolPanel(QPainter *painter, const QStyleOption &option);
void drawFieldPanel(QPainter *painter, const QStyleOption &option);
void drawTick(QPainter *painter, const QStyleOption &option);
void drawRadio(QPainter *painter, const QStyleOption &option);
void drawFocusRing(QPainter *painter, const QStyleOption &option);
void drawHeaderGround(QPainter *painter, const QStyleOption &option);
void drawProgressGround(QPainter *painter, const QStyleOption &option);
void drawProgress(QPainter *painter, const QStyleOption &option);
void drawScrollBar(QPainter *painter, const QStyleOptionSlider &bar, const QRect &handle);
void drawSpinBox(QPainter *painter, const QStyleOptionSpinBox &box, const QRect &up, const QRect &down);
/// Behind the words of a header.
QRect sortMarkRect(const QStyleOptionHeader &header);
void drawSortMark(QPainter *painter, const QStyleOption &option);
void drawSeparator(QPainter *painter, const QStyleOption &option);
void drawToolLabel(QPainter *painter, const QStyleOptionToolButton &button);
void drawPushLabel(QPainter *painter, const QStyleOptionButton &button);
void drawComboBox(QPainter *painter, const QStyleOptionComboBox &box);

} // namespace widgets
