// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Accounts.h"

#include <algorithm>

namespace store {

const Account *Accounts::byName(QStringView name) const
{
    const auto isIt = [name](const Account &a) { return name.compare(a.name, Qt::CaseInsensitive) == 0; };
    const auto found = std::find_if(accounts.begin(), accounts.end(), isIt);
    return found == accounts.end() ? nullptr : &*found;
}

const Account *Accounts::byId(const base::AccountId &id) const
{
    const auto found = std::find_if(accounts.begin(), accounts.end(), [&id](const Account &a) { return a.id == id; });
    return found == accounts.end() ? nullptr : &*found;
}

QList<base::AccountId> Accounts::allIds() const
{
    QList<base::AccountId> ids;
    for (const Account &account : accounts)
        ids.append(account.id);
    for (const FormerAccount &account : formerAccounts)
        ids.append(account.id);
    return ids;
}

QString Accounts::nameOf(const base::AccountId &id) const
{
    if (const Account *const account = byId(id))
        return account->name;
    const auto isIt = [&id](const FormerAccount &a) { return a.id == id; };
    const auto former = std::find_if(formerAccounts.begin(), formerAccounts.end(), isIt);
    return former == formerAccounts.end() ? QString() : former->name;
}

void Accounts::remember(const Account &account)
{
    const auto found =
        std::find_if(accounts.begin(), accounts.end(), [&](const Account &a) { return a.id == account.id; });
    if (found == accounts.end())
        accounts.append(account);
    else
        *found = account;
}

void Accounts::remove(const base::AccountId &id)
{
    if (const Account *account = byId(id)) {
        formerAccounts.append({id, account->name});
        accounts.removeIf([&id](const Account &a) { return a.id == id; });
    }
}

void Accounts::forget(const base::AccountId &id)
{
    accounts.removeIf([&id](const Account &a) { return a.id == id; });
    formerAccounts.removeIf([&id](const FormerAccount &a) { return a.id == id; });
}

} // namespace store
