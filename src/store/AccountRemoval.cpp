// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AccountRemoval.h"

#include "store/AccountLock.h"
#include "store/AccountsFile.h"
#include "store/Catalogue.h"
#include "store/Profile.h"
#include "store/ServerNotesFile.h"

#include <QFile>

namespace store::AccountRemoval {

Outcome keepMail(const Profile &profile, const base::AccountId &account)
{
    const auto lock = lockAccount(profile, account);
    if (!lock)
        return lock.error();
    Q_UNUSED(ServerNotesFile(profile).forget(account).isOk()) // Disposable, so no reason to keep the account.
    return AccountsFile(profile).change([&account](Accounts &accounts) { accounts.remove(account); });
}

Outcome trashMail(const Profile &profile, const base::AccountId &account)
{
    const auto lock = lockAccount(profile, account);
    if (!lock)
        return lock.error();
    Q_UNUSED(ServerNotesFile(profile).forget(account).isOk()) // Disposable, so no reason to keep the account.
    const QString folder = profile.accountFolder(account);
    QFile mail(folder);
    if (!mail.moveToTrash())
        return StoreError{StoreError::Kind::NotWritable, folder, mail.errorString()};
    if (const auto catalogue = Catalogue::open(profile.catalogueFile())) {
        if (const Outcome forgotten = catalogue.value()->forget(account); !forgotten)
            return forgotten;
    }
    return AccountsFile(profile).change([&account](Accounts &accounts) { accounts.forget(account); });
}

} // namespace store::AccountRemoval
