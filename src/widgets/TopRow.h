// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemView;

namespace widgets {

/// The first row in sight of a view, and how far it stands below the upper edge (negative: partly hidden).
struct TopRow
{
    int row = -1; ///< -1: the view stands at its beginning, where new rows are to be seen.
    int offset = 0;

    static TopRow of(const QAbstractItemView &view);
    void restore(QAbstractItemView &view) const;
};

} // namespace widgets
