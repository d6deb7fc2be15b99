// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QPalette>

namespace widgets {

/// The colours of the window by what they are for, derived from a palette and stepped until their contrast holds.
/// A plain value; Theme::of() is cheap to call while painting.
struct Theme
{
    static Theme of(const QPalette &palette);

    bool isDark = false;
    QColor window;         ///< Toolbar, sidebar, dialogs.
    QColor base;           ///< Lists, mail, fields.
    QColor line;           ///< Hairlines.
    QColor outline;        ///< Of fields and ticks.
    QColor selection;      ///< Rows, with an accent bar at the left.
    QColor quietSelection; ///< The same without focus.
    QColor text;
    QColor secondary; ///< Snippets, dates, explanations.
    QColor hint;      ///< Placeholders; never on a selection.
    QColor accent;
    QColor onAccent;
    QColor good, goodTint;
    QColor warning, warningTint;
    QColor error, errorTint;
    QColor information, informationTint;
    QColor lineEvent; ///< TLS and connection in the conversation.
    QColor star;

    /// The ground under the pointer, and (twice as strong) under a pressed button.
    QColor hovered(const QColor &ground) const;
    QColor pressed(const QColor &ground) const;
    /// An account's own colour, made visible on Base and Window.
    QColor accountColour(const QColor &colour) const;
};

/// Poppo's own palettes, for where the desktop has none or the user chose.
QPalette lightPalette();
QPalette darkPalette();

/// The colours offered for accounts: 3:1 on Base and Window in light and dark.
QList<QColor> accountColours();

} // namespace widgets
