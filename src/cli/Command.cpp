// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Command.h"

#include "base/ForeignText.h"
#include "fetch/Diagnosis.h"
#include "store/AccountsFile.h"

namespace cli {

void Command::misuse(const QString &why)
{
    output().complain(why);
    Q_EMIT ended(ExitStatus::Usage);
}

void Command::fail(const fetch::Trouble &trouble)
{
    output().object(
        {{QStringLiteral("event"), QStringLiteral("failed")}, {QStringLiteral("error"), word(trouble.kind)}});
    output().complain(trouble);
    Q_EMIT ended(exitStatusOf(trouble.kind));
}

void Command::fail(const store::StoreError &error)
{
    using Kind = store::StoreError::Kind;
    fetch::Trouble trouble = fetch::diagnose(error, store::Account());
    if (error.kind == Kind::Malformed || error.kind == Kind::NewerFormat)
        trouble.kind = fetch::Trouble::Kind::SettingsMalformed;
    trouble.account = QStringLiteral("poppo-cli");
    fail(trouble);
}

std::optional<store::Accounts> Command::loadAccounts()
{
    auto accounts = store::AccountsFile(profile()).load();
    if (accounts)
        return std::move(accounts).value();
    fail(accounts.error());
    return std::nullopt;
}

std::optional<store::Account> Command::accountNamed(const store::Accounts &accounts, const QString &name)
{
    const store::Account *const account = accounts.byName(name);
    if (account)
        return *account;
    misuse(tr("There is no account named %1.").arg(base::shown(name)));
    return std::nullopt;
}

} // namespace cli
