// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "base/ProxyChoice.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace vault {
class PasswordVault;
class SessionPasswords;
struct VaultAnswer;
} // namespace vault

namespace app {

/// Keeps what was typed for proxies, each under an entry of its own that all who go by the proxy share, and takes the
/// entry away with the last of them. Owned by Checks; lives on the main thread, as the keychain does.
class ProxyPasswords final : public QObject
{
    Q_OBJECT

public:
    enum class Place { Keychain, Session };

    /// Both must outlive it.
    ProxyPasswords(vault::PasswordVault &keychain, vault::SessionPasswords &session, QObject *parent = nullptr);

    /// Takes the password out of the choice. It is in memory at once, and until the keychain has it.
    void keep(base::ProxyChoice &proxy, Place place);
    /// The entries that somebody goes by, from now on. One that was among them before is forgotten.
    void setInUse(const QSet<base::AccountId> &entries);

Q_SIGNALS:
    void notKept(const base::ProxyChoice &proxy, const vault::VaultAnswer &answer); ///< It stays in memory.

private:
    void finishKeeping(const base::AccountId &entry, const vault::VaultAnswer &answer);

    vault::PasswordVault &m_keychain;
    vault::SessionPasswords &m_session;
    QHash<base::AccountId, base::ProxyChoice> m_toKeep; ///< Without their passwords; until the keychain has answered.
    QSet<base::AccountId> m_inUse;
};

} // namespace app
