// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/AccountLabel.h"
#include "models/DateWording.h"
#include "store/MessageRow.h"

#include <QLocale>

namespace models {

/// A row as a screen reader says it: "Unread, from Ann, subject Lunch, has attachment, today 09:38, 3 of 120".
QString spokenRow(const store::MessageRow &row, const DateWording &dates, qint64 position, qint64 count);

/// The row with all its foreign texts made safe to show, each on one line.
store::MessageRow shownRow(store::MessageRow row);

} // namespace models
