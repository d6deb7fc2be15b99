// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Account.h"
#include "vault/PasswordSource.h"

namespace fetch {

/// Where an account says its password is, and that of its proxy, in the words of the room that gets them.
vault::PasswordPlace passwordPlaceOf(const store::Account &account);

/// False where a certificate signs in and no proxy has a password.
bool needsAsking(const store::Account &account);

/// The proxy has a user name, and no password is known so far.
bool needsProxySecret(const store::Account &account);

/// The keychain's entries of all proxies that somebody goes by: these accounts, or those without a choice of their own.
QSet<base::AccountId> proxyEntriesOf(const QList<store::Account> &accounts, const base::ProxyChoice &common);

/// Puts what was found for the proxy where the line is opened from.
void takeProxySecret(store::Account &account, const vault::VaultAnswer &answer);

} // namespace fetch
