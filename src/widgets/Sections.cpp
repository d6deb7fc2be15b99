// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Sections.h"

#include <algorithm>

namespace widgets {

bool Sections::set(int row, bool hasHeading)
{
    const auto place = std::ranges::lower_bound(m_rows, row);
    const bool had = place != m_rows.end() && *place == row;
    if (had == hasHeading)
        return false;
    if (hasHeading)
        m_rows.insert(place, row);
    else
        m_rows.erase(place);
    return true;
}

void Sections::insertRows(int first, int count)
{
    for (auto row = std::ranges::lower_bound(m_rows, first); row != m_rows.end(); ++row)
        *row += count;
}

void Sections::removeRows(int first, int count)
{
    const auto begin = std::ranges::lower_bound(m_rows, first);
    const auto end = std::ranges::lower_bound(m_rows, first + count);
    for (auto row = m_rows.erase(begin, end); row != m_rows.end(); ++row)
        *row -= count;
}

bool Sections::has(int row) const
{
    return std::ranges::binary_search(m_rows, row);
}

int Sections::countBefore(int row) const
{
    return int(std::ranges::lower_bound(m_rows, row) - m_rows.begin());
}

} // namespace widgets
