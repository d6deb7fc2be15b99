// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace widgets {

/// Logical pixels of the design, stretched where the font is larger than the design's (never shrunk): a font of twice
/// the height makes rows of twice the height.
int units(const QFont &font, int pixels);

/// The font in another size and weight, as a factor of its own: 0.92 is small, 1.08 a heading, 1.4 a subject, 1.5 a
/// title.
QFont sized(const QFont &font, double factor, QFont::Weight weight = QFont::Normal);

/// The platform's fixed font in the log's size, its digits and letters of one width.
QFont logFont();

} // namespace widgets
