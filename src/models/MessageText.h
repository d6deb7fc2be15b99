// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/DateWording.h"
#include "store/MessageRow.h"

#include <QVariant>

namespace models {

/// A row as a screen reader says it: "Unread, from Ann, subject Lunch, has attachment, today 09:38, 3 of 120".
QString spokenRow(const store::MessageRow &row, const DateWording &dates, qint64 position, qint64 count);

/// In place of the snippet where only the header is here: "Only the header is here · 34 MB".
QString partialText(const store::MessageRow &row, const QLocale &locale);

/// The row with all its foreign texts made safe to show, each on one line.
store::MessageRow shownRow(store::MessageRow row);
store::MessageRows shownRows(const store::MessageRows &rows);

/// The font of a row: semibold where the mail is unread, else invalid.
QVariant fontOf(const store::MessageRow &row);

} // namespace models
