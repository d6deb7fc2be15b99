// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Theme.h"

#include <QStyleOptionViewItem>

class QPainter;

namespace widgets {

// What the delegates of all lists share. Geometry in logical pixels.

/// The ground of a row by its state, the accent bar of a selected one, the ring of the one with the keyboard.
void paintRowGround(QPainter *painter, const QStyleOptionViewItem &option);

/// The same for lists whose rows are rounded plates inside a margin (sidebar, sessions, settings).
void paintPlate(QPainter *painter, const QStyleOptionViewItem &option, int margin);

/// An account's rounded square, size wide, centred in rect.
void paintSquare(QPainter *painter, const QRect &rect, const QColor &colour, int size);

/// One line of text, elided, vertically centred; gives back the width it took.
int paintText(QPainter *painter, const QRect &rect, const QString &text, Qt::Alignment alignment = Qt::AlignLeft);

/// A round plate with a short text in it, its left edge at rect's left; gives back its width.
int paintPill(QPainter *painter, const QRect &rect, const QString &text, const QColor &ground);

/// A horizontal bar filled to fraction (0 to 1).
void paintBar(QPainter *painter, const QRect &rect, double fraction, const Theme &theme);

} // namespace widgets
