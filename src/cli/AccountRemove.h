// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"
#include "vault/PasswordVault.h"

#include <QSet>

#include <memory>

namespace cli {

/// "account remove NAME": keeps the mail, removes the keychain entries, never touches the server. With --delete-mail
/// the mail goes to the desktop's trash.
class AccountRemove final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void describe(QCommandLineParser &parser) const override;
    void start(const QCommandLineParser &parser) override;

private:
    bool moveMailToTrash(const store::Account &account);
    void forgetPasswords(const store::Account &account, const QString &profileId);
    void forgetNext(const store::Account &account);
    void finish(const store::Account &account);

    std::unique_ptr<vault::PasswordVault> m_vault;
    QSet<base::AccountId> m_entries; ///< Of the keychain, still to be forgotten.
};

} // namespace cli
