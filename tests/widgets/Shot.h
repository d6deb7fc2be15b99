// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

/// Takes pictures of widgets into $POPPO_SHOTS and says what is wrong with how they are laid out.
namespace shot {

/// Shows the widget in this size (0: its own), draws it at 1x or 2x and writes NAME.png.
void take(QWidget &widget, const QString &name, int width = 0, int height = 0, double ratio = 1);

/// What a demanding eye would find, one line each: cut-off texts, buttons without a name. Empty: nothing.
QStringList flaws(const QWidget &widget);

} // namespace shot
