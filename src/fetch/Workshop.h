// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"
#include "pop3/Pop3Session.h"
#include "store/Account.h"
#include "store/MessageStore.h"

#include <QScopedPointer>

#include <functional>
#include <memory>

namespace fetch {

/// Which way of signing in was chosen for this session.
enum class LoginMethod { UserPass, Apop };

/// All that a mechanism is made from.
struct LoginFacts
{
    LoginMethod method = LoginMethod::UserPass;
    QString user;
    base::Secret password;
    QByteArray apopTimestamp; ///< For Apop.
};

/// Frees a store on the thread where it lives.
using StoreOwner = std::unique_ptr<store::MessageStore, QScopedPointerDeleteLater>;

/// What a run needs and may not make itself: app and cli, which name the threads and see the lower rooms, hand it in.
/// All three are called on the thread of the run.
struct Workshop
{
    std::function<std::unique_ptr<pop3::Pop3Session>(const store::Account &)> makeSession;
    std::function<std::unique_ptr<sasl::Mechanism>(const LoginFacts &)> makeMechanism;
    std::function<StoreOwner(const store::Account &)> makeStore; ///< Already moved to its thread.
};

} // namespace fetch
