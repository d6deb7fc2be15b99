// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPixmap>

class QPainter;

namespace widgets {

/// The token of Theme in which an icon is drawn.
enum class Tint { Text, Secondary, Accent, OnAccent, Good, Warning, Error, Information, LineEvent, Star };

/// The icon resources/icons/action-<name>.svg in one colour of the application's palette. The colour is looked up at
/// each painting, so the icon follows a change of palette by itself.
QIcon icon(const char *name, Tint tint = Tint::Text);

/// The same as a pixmap in any colour; size in logical pixels, drawn for the device pixel ratio.
QPixmap iconPixmap(const char *name, const QColor &colour, int size, qreal devicePixelRatio);

/// Draws an icon centred in rect, size logical pixels wide and high.
void drawIcon(QPainter *painter, const QRect &rect, const char *name, const QColor &colour, int size);

/// The pigeon, in its own colours.
QIcon pigeon();

} // namespace widgets
