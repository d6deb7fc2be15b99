// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Workbench.h"

#include "pop3/SessionFactory.h"

namespace cli {

fetch::Workshop makeWorkshop(const store::Profile &profile, const base::Clock &clock, QThread &storeThread,
                             std::optional<std::chrono::seconds> patience)
{
    const auto makeSession = [patience](const store::Account &account) {
        auto session = pop3::makeSession(account.server);
        if (patience)
            session->setTimeouts({*patience, *patience, *patience});
        return session;
    };
    const auto makeStore = [profile, &clock, &storeThread](const store::Account &account) {
        fetch::StoreOwner owner(std::make_unique<store::MessageStore>(profile, account, clock).release());
        owner->moveToThread(&storeThread);
        return owner;
    };
    return {makeSession, makeStore};
}

} // namespace cli
