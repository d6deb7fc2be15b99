// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/AccountAdd.h"

#include "base/ForeignText.h"
#include "cli/AccountOptions.h"
#include "cli/PasswordInput.h"
#include "fetch/Diagnosis.h"
#include "store/AccountsFile.h"

namespace cli {

void AccountAdd::describe(QCommandLineParser &parser) const
{
    describeAccountOptions(parser);
}

void AccountAdd::start(const QCommandLineParser &parser)
{
    const auto described = accountFrom(parser);
    if (!described)
        return misuse(described.error());
    m_account = *described;
    m_account.id = base::AccountId::random();
    const bool isStored = parser.isSet(QStringLiteral("password-stdin"));
    if (!isStored)
        return add() ? finish() : void();
    const auto password = passwordFromStdin();
    if (!password)
        return misuse(tr("The password on standard input is empty, or holds a line break."));
    if (add())
        keepPassword(*password);
}

/// False where it could not be, and the command has ended.
bool AccountAdd::add()
{
    bool isTaken = false;
    const auto outcome = store::AccountsFile(profile()).change([&](store::Accounts &accounts) {
        isTaken = accounts.byName(m_account.name) != nullptr;
        if (!isTaken)
            accounts.remember(m_account);
    });
    if (!outcome)
        fail(outcome.error());
    else if (isTaken)
        misuse(tr("There is an account named %1 already.").arg(base::shown(m_account.name)));
    return outcome && !isTaken;
}

/// After the account, since the entry's name holds the profile's id, which the first change makes.
void AccountAdd::keepPassword(const base::Secret &password)
{
    const auto accounts = loadAccounts();
    if (!accounts)
        return;
    m_vault = std::make_unique<vault::PasswordVault>(accounts->profileId);
    connect(m_vault.get(), &vault::PasswordVault::passwordWritten, this,
            [this](const base::AccountId &, const vault::VaultAnswer &answer) { takeAnswer(answer); });
    m_vault->write(m_account.id, password);
}

void AccountAdd::takeAnswer(const vault::VaultAnswer &answer)
{
    if (answer.isOk())
        return finish();
    const auto undone =
        store::AccountsFile(profile()).change([this](store::Accounts &accounts) { accounts.forget(m_account.id); });
    if (!undone)
        return fail(undone.error());
    fail(fetch::diagnose(answer, m_account));
}

void AccountAdd::finish()
{
    output().object(describedAccount(m_account));
    output().line(tr("Added %1.").arg(base::shown(m_account.name)));
    Q_EMIT ended(ExitStatus::Good);
}

} // namespace cli
