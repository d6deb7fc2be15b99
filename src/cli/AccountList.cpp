// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/AccountList.h"

#include "base/ForeignText.h"
#include "cli/AccountOptions.h"

namespace cli {

void AccountList::start(const QCommandLineParser &)
{
    const auto accounts = loadAccounts();
    if (!accounts)
        return;
    for (const store::Account &account : accounts->accounts) {
        output().object(describedAccount(account));
        output().line(QStringLiteral("%1\t%2@%3:%4")
                          .arg(base::shown(account.name), base::shown(account.user), base::shown(account.server.host))
                          .arg(account.server.port));
    }
    Q_EMIT ended(ExitStatus::Good);
}

} // namespace cli
