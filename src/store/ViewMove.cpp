// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ViewMove.h"

#include <algorithm>

namespace store {

namespace {

void addRemoved(QList<ViewChange::Removed> &ranges, qint64 position)
{
    if (!ranges.isEmpty() && ranges.last().first + ranges.last().count == position)
        ++ranges.last().count;
    else
        ranges.append({position, 1});
}

void addInserted(QList<ViewChange::Inserted> &ranges, qint64 position, const MessageRow &row)
{
    if (ranges.isEmpty() || ranges.last().first + ranges.last().count != position)
        ranges.append({position, 0, {}});
    ++ranges.last().count;
    if (!row.id.isEmpty())
        ranges.last().rows.append(row);
}

} // namespace

ViewChange rangesOf(const std::vector<ViewMove> &moves, const GapCounter &gap)
{
    ViewChange change;
    const ViewMove *previous = nullptr;
    qint64 position = 0; // in the view as it is now
    qint64 shift = 0;    // from there to the position in the view as it was
    for (const ViewMove &move : moves) {
        position += gap(previous, move);
        if (move.wasIn && move.isIn)
            change.changed.append({position, move.row});
        else if (move.isIn)
            addInserted(change.inserted, position, move.row);
        else
            addRemoved(change.removed, position + shift);
        shift += int(move.wasIn) - int(move.isIn);
        position += int(move.isIn);
        previous = &move;
    }
    std::reverse(change.removed.begin(), change.removed.end());
    return change;
}

} // namespace store
