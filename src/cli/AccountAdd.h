// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"
#include "vault/PasswordVault.h"

#include <memory>

namespace cli {

/// "account add": writes accounts.json and, with --password-stdin, the keychain; contacts no server. A failed add
/// leaves no account behind.
class AccountAdd final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void describe(QCommandLineParser &parser) const override;
    void start(const QCommandLineParser &parser) override;

private:
    bool add();
    void keepPassword(const base::Secret &password);
    void takeAnswer(const vault::VaultAnswer &answer);
    void finish();

    store::Account m_account;
    std::unique_ptr<vault::PasswordVault> m_vault;
};

} // namespace cli
