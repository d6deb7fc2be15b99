// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Workbench.h"

#include "pop3/SessionFactory.h"
#include "store/SettingsFile.h"

namespace cli {

store::Account withProxy(store::Account account, const store::Profile &profile)
{
    const auto settings = store::SettingsFile(profile).load();
    const base::ProxyChoice common = settings ? settings->proxy : base::ProxyChoice();
    account.server.proxy = account.server.proxy.value_or(common);
    return account;
}

fetch::Workshop makeWorkshop(const store::Profile &profile, const base::Clock &clock, QThread &storeThread,
                             std::optional<std::chrono::seconds> patience)
{
    const auto sessions = std::make_shared<pop3::SessionFactory>();
    const auto makeSession = [patience, sessions](const store::Account &account) {
        auto session = sessions->makeSession(account.server);
        if (patience) {
            pop3::Timeouts timeouts;
            timeouts.greeting = timeouts.answer = timeouts.silence = *patience;
            session->setTimeouts(timeouts);
        }
        return session;
    };
    const auto makeStore = [profile, &clock, &storeThread](const store::Account &account) {
        fetch::StoreOwner owner(std::make_unique<store::MessageStore>(profile, account, clock).release());
        owner->moveToThread(&storeThread);
        return owner;
    };
    return {makeSession, makeStore, fetch::Workshop::Manner::Insistent};
}

} // namespace cli
