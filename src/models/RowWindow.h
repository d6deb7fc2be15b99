// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/MessageRow.h"

#include <map>

namespace models {

/// The loaded rows of a long list, by position, in runs without gaps. Bounded: what lies farthest from the row last
/// looked at goes first. Positions move with insertions and removals, also where nothing is loaded.
class RowWindow
{
public:
    static constexpr qint64 pageSize = 128;
    static constexpr qint64 maxRows = 64 * pageSize;

    void clear();
    const store::MessageRow *at(qint64 position) const; ///< Null where not loaded.
    qint64 positionOf(const QString &id) const;         ///< -1 where not loaded; walks the loaded rows.
    void put(qint64 first, const store::MessageRows &rows);
    bool replace(qint64 position, const store::MessageRow &row); ///< False where nothing is loaded there.
    void insert(qint64 first, qint64 count);                     ///< Opens a gap of rows that are not loaded.
    void remove(qint64 first, qint64 count);
    void trimAround(qint64 position); ///< Drops the farthest runs until at most maxRows are here.
    qint64 size() const { return m_size; }

private:
    using Runs = std::map<qint64, store::MessageRows>;

    void erase(qint64 first, qint64 count);
    void splitAt(qint64 position);
    void shift(qint64 from, qint64 by);

    Runs m_runs; ///< First position → rows. Runs neither overlap nor are empty.
    qint64 m_size = 0;
};

} // namespace models
