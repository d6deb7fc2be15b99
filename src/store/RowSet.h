// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace store {

/// A set of row numbers, one bit each: a million rows in 125 kB.
class RowSet
{
public:
    bool contains(qint64 row) const { return row >= 0 && size_t(row) < m_bits.size() && m_bits[size_t(row)]; }
    void set(qint64 row, bool isIn)
    {
        if (isIn && size_t(row) >= m_bits.size())
            m_bits.resize(size_t(row) + 1);
        if (size_t(row) < m_bits.size())
            m_bits[size_t(row)] = isIn;
    }
    void clear() { m_bits.clear(); }

private:
    std::vector<bool> m_bits;
};

} // namespace store
