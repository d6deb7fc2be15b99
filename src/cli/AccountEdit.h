// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"
#include "vault/PasswordVault.h"

#include <memory>

namespace cli {

/// "account edit": another policy or password for an account; what is not named stays as it is. Contacts no server.
class AccountEdit final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void describe(QCommandLineParser &parser) const override;
    void start(const QCommandLineParser &parser) override;

private:
    void keepPassword(const QCommandLineParser &parser);
    void change(const QCommandLineParser &parser);

    Chosen m_chosen;
    std::unique_ptr<vault::PasswordVault> m_vault;
};

} // namespace cli
