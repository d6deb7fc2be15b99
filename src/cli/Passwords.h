// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Account.h"
#include "vault/PasswordSource.h"
#include "vault/PasswordVault.h"
#include "vault/SessionPasswords.h"

namespace cli {

/// Where this process has its passwords from.
class Passwords final : public QObject
{
    Q_OBJECT

public:
    explicit Passwords(const QString &profileId);

    void ask(const store::Account &account); ///< answered()

Q_SIGNALS:
    void answered(const base::AccountId &account, const vault::VaultAnswer &answer);

private:
    vault::SessionPasswords m_session;
    vault::PasswordVault m_keychain;
    vault::PasswordSource m_source;
};

} // namespace cli
