// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/AccountPassword.h"

#include "fetch/LoginChoice.h"
#include "vault/ProxyEntry.h"

namespace fetch {

namespace {

using From = vault::PasswordPlace::From;

From placeOf(const store::Account &account)
{
    if (!needsSecret(account))
        return From::Nowhere;
    switch (account.passwordFrom) {
    case store::Account::PasswordFrom::Keychain:
        return From::Keychain;
    case store::Account::PasswordFrom::Command:
        return From::Command;
    case store::Account::PasswordFrom::Session:
        return From::Session;
    }
    Q_UNREACHABLE();
}

} // namespace

bool needsProxySecret(const store::Account &account)
{
    return account.server.proxy && account.server.proxy->wantsPassword();
}

vault::PasswordPlace passwordPlaceOf(const store::Account &account)
{
    vault::PasswordPlace place{account.id, placeOf(account), account.passwordCommand, {}, {}};
    if (needsProxySecret(account)) {
        place.proxy = vault::proxyEntry(*account.server.proxy);
        place.proxyCommand = account.proxyPasswordCommand;
    }
    return place;
}

QSet<base::AccountId> proxyEntriesOf(const QList<store::Account> &accounts, const base::ProxyChoice &common)
{
    QSet<base::AccountId> entries{vault::proxyEntry(common)};
    for (const store::Account &account : accounts) {
        if (account.server.proxy && account.proxyPasswordCommand.isEmpty())
            entries += vault::proxyEntry(*account.server.proxy);
    }
    entries.remove({});
    return entries;
}

bool needsAsking(const store::Account &account)
{
    return needsSecret(account) || needsProxySecret(account);
}

void takeProxySecret(store::Account &account, const vault::VaultAnswer &answer)
{
    if (needsProxySecret(account))
        account.server.proxy->password = answer.proxySecret;
}

} // namespace fetch
