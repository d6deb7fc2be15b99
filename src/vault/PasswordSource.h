// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "vault/VaultAnswer.h"

#include <QObject>

namespace vault {

class PasswordVault;
class SessionPasswords;

/// Where one account's password is kept.
struct PasswordPlace
{
    enum class From { Keychain, Command, Session };
    base::AccountId account;
    From from = From::Keychain;
    QString command; ///< For Command.
};

/// Answers "what is this account's password?" from wherever it is kept. A password kept for this session goes before
/// all else. Lives on the main thread, as the keychain does.
class PasswordSource final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the source.
    PasswordSource(PasswordVault &keychain, const SessionPasswords &session, QObject *parent = nullptr);

    void ask(const PasswordPlace &place); ///< answered(); NotFound where the place holds none.

Q_SIGNALS:
    void answered(const base::AccountId &account, const vault::VaultAnswer &answer);

private:
    void askCommand(const PasswordPlace &place);

    PasswordVault &m_keychain;
    const SessionPasswords &m_session;
};

} // namespace vault
