// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Account.h"

namespace store {

/// An account that was removed and whose mail is still here, read-only, under "On this computer".
struct FormerAccount
{
    base::AccountId id;
    QString name;

    friend bool operator==(const FormerAccount &, const FormerAccount &) = default;
};

/// Everything accounts.json says.
struct Accounts
{
    QString
        profileId; ///< Random; keychain entries are keyed by it and the account's id. Empty before the first change.
    QList<Account> accounts;
    QList<FormerAccount> formerAccounts;
    QJsonObject unknown; ///< Keys of a later version, kept as they were.

    const Account *byName(QStringView name) const; ///< Compared without case; null where there is none.
    const Account *byId(const base::AccountId &id) const;
    QList<base::AccountId> allIds() const;           ///< Of the former ones too.
    QString nameOf(const base::AccountId &id) const; ///< Likewise; empty where there is none.
    void remember(const Account &account);           ///< Adds it, or puts it in the place of the one with the same id.
    void remove(const base::AccountId &id);          ///< Its mail stays known as that of a former account.
    void forget(const base::AccountId &id);          ///< Also among the former ones: its mail is gone.

    friend bool operator==(const Accounts &, const Accounts &) = default;
};

} // namespace store

Q_DECLARE_METATYPE(store::FormerAccount)
Q_DECLARE_METATYPE(store::Accounts)
