// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>

namespace widgets {

constexpr double textContrast = 4.5; ///< What text needs on its ground (WCAG 2.1, 1.4.3).
constexpr double markContrast = 3.0; ///< What marks and outlines that carry meaning need (1.4.11).

/// The colour that `share` (0 to 1) of over, laid on under, gives.
QColor mixed(const QColor &over, const QColor &under, double share);

/// 1 to 21, as WCAG defines it.
double contrast(const QColor &a, const QColor &b);

/// The colour itself where it has the contrast on every ground, else the first step from it towards ink that has.
QColor readable(const QColor &colour, const QList<QColor> &grounds, const QColor &ink, double least);

} // namespace widgets
