// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ProxyPasswords.h"

#include "vault/PasswordVault.h"
#include "vault/ProxyEntry.h"
#include "vault/SessionPasswords.h"

#include <utility>

namespace app {

ProxyPasswords::ProxyPasswords(vault::PasswordVault &keychain, vault::SessionPasswords &session, QObject *parent)
    : QObject(parent), m_keychain(keychain), m_session(session)
{
    connect(&m_keychain, &vault::PasswordVault::passwordWritten, this, &ProxyPasswords::finishKeeping);
}

void ProxyPasswords::keep(base::ProxyChoice &proxy, Place place)
{
    const base::Secret typed = std::exchange(proxy.password, {});
    const base::AccountId entry = vault::proxyEntry(proxy);
    if (typed.isEmpty() || entry.isNull())
        return;
    m_session.keep(entry, typed);
    if (place == Place::Session)
        return;
    m_toKeep[entry] = proxy;
    m_keychain.write(entry, typed);
}

void ProxyPasswords::finishKeeping(const base::AccountId &entry, const vault::VaultAnswer &answer)
{
    if (!m_toKeep.contains(entry))
        return;
    const base::ProxyChoice proxy = m_toKeep.take(entry);
    if (answer.isOk())
        m_session.forget(entry); // From now on the keychain has it.
    else
        Q_EMIT notKept(proxy, answer);
}

void ProxyPasswords::setInUse(const QSet<base::AccountId> &entries)
{
    const QSet<base::AccountId> unused = m_inUse - entries;
    for (const base::AccountId &gone : unused) {
        m_session.forget(gone);
        m_keychain.forget(gone);
    }
    m_inUse = entries;
}

} // namespace app
