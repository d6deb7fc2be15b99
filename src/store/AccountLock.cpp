// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AccountLock.h"

#include "store/PrivateFolder.h"
#include "store/Profile.h"

namespace store {

base::Result<FileLock, StoreError> lockAccount(const Profile &profile, const base::AccountId &account)
{
    const QString folder = profile.accountFolder(account);
    if (const Outcome made = makePrivateFolder(folder); !made)
        return made.error();
    return FileLock::take(folder + QLatin1String("/lock"), FileLock::giveUp);
}

} // namespace store
