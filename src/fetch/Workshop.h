// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pop3/Pop3Session.h"
#include "store/Account.h"
#include "store/MessageStore.h"

#include <QScopedPointer>

#include <functional>
#include <memory>

namespace fetch {

/// Frees a store on the thread where it lives.
using StoreOwner = std::unique_ptr<store::MessageStore, QScopedPointerDeleteLater>;

/// What a run needs and may not make itself: app and cli, which name the threads, hand it in. Both are called on the
/// thread of the run.
struct Workshop
{
    std::function<std::unique_ptr<pop3::Pop3Session>(const store::Account &)> makeSession;
    std::function<StoreOwner(const store::Account &)> makeStore; ///< Already moved to its thread.
    /// Where a person asks within the server's LOGIN-DELAY: say so without asking the server, or go and be told.
    enum class Manner { Patient, Insistent };
    Manner manner = Manner::Patient;
};

} // namespace fetch
