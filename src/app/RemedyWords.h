// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/Explanation.h"
#include "widgets/Notice.h"

#include <optional>

namespace app {

/// The bar that tells of a trouble: words by fetch::explain(), a button for each remedy.
widgets::Notice noticeOf(const QString &id, const fetch::Trouble &trouble);

/// The remedy behind a button of such a bar.
std::optional<fetch::Remedy> remedyOf(const QString &actionId);

} // namespace app
