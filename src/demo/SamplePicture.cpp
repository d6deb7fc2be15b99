// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/SamplePicture.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <vector>

namespace demo {

namespace {

void append32(QByteArray &bytes, quint32 value)
{
    const quint32 little = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

QByteArray bitmapHeader(int width, int height, int rowSize)
{
    constexpr quint32 headerSize = 54;
    const auto pixels = quint32(rowSize) * quint32(height);
    QByteArray header("BM");
    for (const quint32 value : {headerSize + pixels, 0u, headerSize, 40u, quint32(width), quint32(height)})
        append32(header, value);
    append32(header, 1 | 24 << 16); // one plane, 24 bits a pixel
    for (const quint32 value : {0u, pixels, 2835u, 2835u, 0u, 0u})
        append32(header, value);
    return header;
}

/// Height of the hills at x, as a share of the picture.
double hillAt(double x, double shift)
{
    return 0.22 + 0.07 * std::sin(5 * x + shift) + 0.03 * std::sin(13 * x + 2 * shift);
}

struct Colour
{
    double red, green, blue;
};

/// What depends on x alone, computed once for all rows.
struct Column
{
    double nearHill, farHill, glow;
};

double glowAt(double distance)
{
    return std::exp(-40 * distance * distance);
}

std::vector<Column> columnsOf(int width)
{
    std::vector<Column> columns;
    columns.reserve(size_t(width));
    for (int i = 0; i < width; ++i) {
        const double x = double(i) / width;
        columns.push_back({hillAt(x, 0.4) - 0.08, hillAt(x, 2.1), glowAt(x - 0.68)});
    }
    return columns;
}

Colour colourAt(const Column &column, double y, double rowGlow)
{
    if (y < column.nearHill)
        return {34, 52, 58};
    if (y < column.farHill)
        return {62, 84, 92};
    const double sun = column.glow * rowGlow;
    return {90 + 140 * (1 - y) + 60 * sun * y, 120 + 60 * (1 - y) + 70 * sun, 150 + 50 * y - 40 * sun * (1 - y)};
}

char channel(double value)
{
    return char(uchar(std::clamp(value, 0.0, 255.0)));
}

} // namespace

QByteArray samplePicture(int width, int height)
{
    const int rowSize = (width * 3 + 3) / 4 * 4;
    QByteArray picture = bitmapHeader(width, height, rowSize);
    picture.reserve(picture.size() + qsizetype(rowSize) * height);
    const std::vector<Column> columns = columnsOf(width);
    for (int row = 0; row < height; ++row) {
        const double y = double(row) / height;
        const double rowGlow = glowAt(y - 0.42);
        for (const Column &column : columns) {
            const Colour colour = colourAt(column, y, rowGlow);
            picture += channel(colour.blue);
            picture += channel(colour.green);
            picture += channel(colour.red);
        }
        picture.append(rowSize - width * 3, '\0');
    }
    return picture;
}

} // namespace demo
