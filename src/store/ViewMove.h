// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/SortKey.h"
#include "store/ViewChange.h"

#include <functional>
#include <vector>

namespace store {

/// One message that came into a view, left it, or changed inside it.
struct ViewMove
{
    SortKey key;
    bool wasIn = false;
    bool isIn = false;
    MessageRow row; ///< Without id where its contents are not told.
};

/// How many rows of the view stand strictly between two moves (the first may be null: from the begin).
using GapCounter = std::function<qint64(const ViewMove *after, const ViewMove &before)>;

/// The moves, in the order of the view, as ranges of positions.
ViewChange rangesOf(const std::vector<ViewMove> &moves, const GapCounter &gap);

} // namespace store
