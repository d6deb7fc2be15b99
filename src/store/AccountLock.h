// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/FileLock.h"

#include "base/AccountId.h"

namespace store {

class Profile;

/// The one lock of an account: whoever holds it may fetch, and write journal, tmp/ and ledger. LockHeld where another
/// process has it; freed by the system when its holder dies. Makes the account's folder.
base::Result<FileLock, StoreError> lockAccount(const Profile &profile, const base::AccountId &account);

} // namespace store
