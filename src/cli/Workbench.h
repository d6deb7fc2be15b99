// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "fetch/Workshop.h"
#include "store/Profile.h"

#include <QThread>

#include <chrono>
#include <memory>
#include <optional>

namespace cli {

/// Ends a thread's event loop and waits for it, so that nothing on it outlives its owner.
struct QuitAndWait
{
    void operator()(QThread *thread) const;
};

using Thread = std::unique_ptr<QThread, QuitAndWait>;

/// The threads are named here: the line is the main thread, the store has its own.
Thread startStoreThread();

/// What runs need, with stores on storeThread. Profile is copied; clock and thread must outlive the workshop.
fetch::Workshop makeWorkshop(const store::Profile &profile, const base::Clock &clock, QThread &storeThread,
                             std::optional<std::chrono::seconds> patience);

} // namespace cli
