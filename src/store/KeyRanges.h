// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ListView.h"
#include "store/SortKey.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QVariantList>

#include <optional>

namespace store {

/// A condition of SQL with the values for its question marks.
struct SqlCondition
{
    QString text;
    QVariantList values;
};

/// The columns that decide the order before the row number does.
QStringList leadingColumns(ListView::Key key);

/// The rows strictly between two keys in the order of the view (absent: no bound), as conditions that do not overlap:
/// one for each run of equal keys, since SQLite bounds an index by the row number only behind an equality.
QList<SqlCondition> rangesBetween(const ListView &view, const std::optional<SortKey> &after,
                                  const std::optional<SortKey> &before);

} // namespace store
