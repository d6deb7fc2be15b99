// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Thread.h"
#include "fetch/Workshop.h"
#include "store/Account.h"
#include "store/Profile.h"

#include <chrono>
#include <optional>

namespace cli {

/// The account with the proxy of the settings, where it has no choice of its own: as runs and tests want it.
store::Account withProxy(store::Account account, const store::Profile &profile);

/// What runs need, with stores on storeThread. Profile is copied; clock and thread must outlive the workshop.
fetch::Workshop makeWorkshop(const store::Profile &profile, const base::Clock &clock, QThread &storeThread,
                             std::optional<std::chrono::seconds> patience);

} // namespace cli
