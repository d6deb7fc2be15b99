// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/AccountEdit.h"

#include "base/ForeignText.h"
#include "cli/AccountOptions.h"
#include "cli/PasswordInput.h"
#include "cli/PolicyOptions.h"
#include "fetch/Diagnosis.h"
#include "store/AccountsFile.h"

namespace cli {

namespace {

/// What is wrong with the line; else the account is as it says.
QString edit(const QCommandLineParser &parser, store::Account &account)
{
    if (const QString mistake = hasPasswordOption(parser) ? readPassword(parser, account) : QString();
        !mistake.isEmpty())
        return mistake;
    return hasPolicyOption(parser) ? readPolicy(parser, account) : QString();
}

} // namespace

void AccountEdit::describe(QCommandLineParser &parser) const
{
    describeAccountName(parser);
    describePasswordOptions(parser);
    describePolicyOptions(parser);
}

void AccountEdit::start(const QCommandLineParser &parser)
{
    const auto chosen = chosenAccount(parser);
    if (!chosen)
        return;
    m_chosen = *chosen;
    if (!hasPolicyOption(parser) && !hasPasswordOption(parser))
        return misuse(tr("Say what is to be different, as --keep 30."));
    store::Account edited = m_chosen.account;
    if (const QString mistake = edit(parser, edited); !mistake.isEmpty())
        return misuse(mistake);
    if (parser.isSet(QStringLiteral("password-stdin")))
        keepPassword(parser);
    else
        change(parser);
}

/// Before the account, which goes on as it was where there is no keychain.
void AccountEdit::keepPassword(const QCommandLineParser &parser)
{
    const auto password = passwordFromStdin();
    if (!password)
        return misuse(tr("The password on standard input is empty, or holds a line break."));
    m_vault = std::make_unique<vault::PasswordVault>(m_chosen.profileId);
    connect(m_vault.get(), &vault::PasswordVault::passwordWritten, this,
            [this, &parser](const base::AccountId &, const vault::VaultAnswer &answer) {
                answer.isOk() ? change(parser) : fail(fetch::diagnose(answer, m_chosen.account));
            });
    m_vault->write(m_chosen.account.id, *password);
}

void AccountEdit::change(const QCommandLineParser &parser)
{
    store::Account edited = m_chosen.account;
    const auto outcome = store::AccountsFile(profile()).change([&parser, &edited](store::Accounts &accounts) {
        for (store::Account &account : accounts.accounts) {
            if (account.id != edited.id)
                continue;
            edit(parser, account); // As it is by now: the window may have changed something else.
            edited = account;
        }
    });
    if (!outcome)
        return fail(outcome.error());
    output().object(describedAccount(edited));
    output().line(tr("Changed %1. \"poppo-cli fetch --plan\" says what comes of it.").arg(base::shown(edited.name)));
    Q_EMIT ended(ExitStatus::Good);
}

} // namespace cli
