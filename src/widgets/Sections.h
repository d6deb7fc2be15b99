// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace widgets {

/// Which rows of a long list carry a heading above them, as far as known. Grows with what was looked at, not with the
/// list.
class Sections
{
public:
    bool set(int row, bool hasHeading); ///< True where that is news.
    void insertRows(int first, int count);
    void removeRows(int first, int count);
    void clear() { m_rows.clear(); }

    bool has(int row) const;
    int countBefore(int row) const; ///< Headings above rows smaller than this one.

private:
    std::vector<int> m_rows; ///< Sorted.
};

} // namespace widgets
