// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/MessageListModel.h"

#include <optional>

namespace models {

/// What a click on a column's heading sorts by; absent: that column does not sort.
std::optional<store::ListView::Key> sortKeyOf(MessageListModel::Column column);

/// "From", "Subject" …; empty for the narrow columns of marks.
QString headingOf(MessageListModel::Column column);

} // namespace models
