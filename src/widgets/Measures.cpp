// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Measures.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetrics>

#include <algorithm>

namespace widgets {

int units(const QFont &font, int pixels)
{
    constexpr double designHeight = 18;
    const double stretch = std::max(1.0, QFontInfo(font).pixelSize() * 1.38 / designHeight);
    return qRound(pixels * stretch);
}

QFont sized(const QFont &font, double factor, QFont::Weight weight)
{
    QFont result(font);
    if (font.pixelSize() > 0)
        result.setPixelSize(qRound(font.pixelSize() * factor));
    else
        result.setPointSizeF(font.pointSizeF() * factor);
    result.setWeight(weight);
    return result;
}

QFont logFont()
{
    return sized(QFontDatabase::systemFont(QFontDatabase::FixedFont), 0.92);
}

} // namespace widgets
