// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/MessageRow.h"

#include <QList>
#include <QMetaType>

namespace store {

/// How a view differs from what it was: apply removed, then inserted, then changed, each in the order given.
struct ViewChange
{
    struct Removed
    {
        qint64 first = 0; ///< In the view as it was; the last range comes first.
        qint64 count = 0;
    };
    struct Inserted
    {
        qint64 first = 0; ///< In the view as it is now; the first range comes first.
        qint64 count = 0;
        MessageRows rows; ///< All of them, or none where the batch is large.
    };
    struct Changed
    {
        qint64 position = 0; ///< In the view as it is now.
        MessageRow row;
    };

    /// So many rows changed that they are not told one by one: what is loaded must be loaded again.
    bool isRestStale = false;
    QList<Removed> removed;
    QList<Inserted> inserted;
    QList<Changed> changed;

    bool isEmpty() const { return !isRestStale && removed.isEmpty() && inserted.isEmpty() && changed.isEmpty(); }
};

} // namespace store

Q_DECLARE_METATYPE(store::ViewChange)
