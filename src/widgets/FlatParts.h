// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QRect;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionSlider;

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
void drawComboBox(QPainter *painter, const QStyleOptionComboBox &box);

} // namespace widgets
