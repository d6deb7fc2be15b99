// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "vault/VaultAnswer.h"

#include <QHash>
#include <QObject>

namespace vault {

class PasswordVault;
class SessionPasswords;

/// Where one account's password is kept, and that of the proxy on the way.
struct PasswordPlace
{
    enum class From { Keychain, Command, Session, Nowhere };
    base::AccountId account;
    From from = From::Keychain;
    QString command;         ///< For Command.
    base::AccountId proxy{}; ///< As proxyEntry() says; null: no password is needed.
    QString proxyCommand{};  ///< Empty: the keychain.
};

/// Answers "what is this account's password?" from wherever it is kept. A password kept for this session goes before
/// all else. Lives on the main thread, as the keychain does.
class PasswordSource final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the source.
    PasswordSource(PasswordVault &keychain, const SessionPasswords &session, QObject *parent = nullptr);

    /// answered(); NotFound where the place holds none. Without the proxy's password it is answered too, for the proxy
    /// to say so; a keychain or a command that fails over it is the answer.
    void ask(const PasswordPlace &place);

Q_SIGNALS:
    void answered(const base::AccountId &account, const vault::VaultAnswer &answer);

private:
    void askOne(const PasswordPlace &place);
    void askCommand(const PasswordPlace &place);
    void take(const base::AccountId &id, const VaultAnswer &answer);
    void goOn(const PasswordPlace &place, const VaultAnswer &ofProxy);

    PasswordVault &m_keychain;
    const SessionPasswords &m_session;
    QMultiHash<base::AccountId, PasswordPlace> m_waiting;  ///< For a proxy's password first.
    QHash<base::AccountId, base::Secret> m_proxyPasswords; ///< Of accounts whose own is being asked for.
};

} // namespace vault
