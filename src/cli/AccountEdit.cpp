// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/AccountEdit.h"

#include "base/ForeignText.h"
#include "cli/AccountOptions.h"
#include "cli/PolicyOptions.h"
#include "store/AccountsFile.h"

namespace cli {

void AccountEdit::describe(QCommandLineParser &parser) const
{
    describeAccountName(parser);
    describePolicyOptions(parser);
}

void AccountEdit::start(const QCommandLineParser &parser)
{
    const auto chosen = chosenAccount(parser);
    if (!chosen)
        return;
    store::Account edited = chosen->account;
    if (!hasPolicyOption(parser))
        return misuse(tr("Say what is to be different, as --keep 30."));
    if (const QString mistake = readPolicy(parser, edited); !mistake.isEmpty())
        return misuse(mistake);
    const auto outcome = store::AccountsFile(profile()).change([&parser, &edited](store::Accounts &accounts) {
        for (store::Account &account : accounts.accounts) {
            if (account.id != edited.id)
                continue;
            readPolicy(parser, account); // As it is by now: the window may have changed something else.
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
