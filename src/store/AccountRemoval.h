// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "store/StoreError.h"

namespace store {

class Profile;

/// Takes an account out of accounts.json, or answers LockHeld while it is being fetched. The server is never asked, and
/// the keychain entry is the caller's to remove.
namespace AccountRemoval {

Outcome keepMail(const Profile &profile, const base::AccountId &account); ///< Then a former account.
Outcome trashMail(const Profile &profile,
                  const base::AccountId &account); ///< To the desktop's trash; also of a former one.

} // namespace AccountRemoval

} // namespace store
