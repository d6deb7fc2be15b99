// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Contrast.h"

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

int channel(int over, int under, double share)
{
    return qRound(over * share + under * (1 - share));
}

} // namespace

QColor mixed(const QColor &over, const QColor &under, double share)
{
    return QColor(channel(over.red(), under.red(), share), channel(over.green(), under.green(), share),
                  channel(over.blue(), under.blue(), share));
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

QColor readable(const QColor &colour, const QList<QColor> &grounds, const QColor &ink, double least)
{
    constexpr int steps = 20;
    for (int step = 0; step < steps; ++step) {
        const QColor candidate = mixed(ink, colour, double(step) / steps);
        const bool holds =
            std::ranges::all_of(grounds, [&](const QColor &ground) { return contrast(candidate, ground) >= least; });
        if (holds)
            return candidate;
    }
    return ink;
}

} // namespace widgets
