// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Workbench.h"

#include "pop3/SessionFactory.h"
#include "sasl/Apop.h"
#include "sasl/UserPass.h"

namespace cli {

namespace {

std::unique_ptr<sasl::Mechanism> makeMechanism(const fetch::LoginFacts &facts)
{
    const QByteArray user = facts.user.toUtf8();
    auto made = facts.method == fetch::LoginMethod::Apop ? sasl::apop(user, facts.password, facts.apopTimestamp)
                                                         : sasl::userPass(user, facts.password);
    return made ? std::move(made).value() : nullptr;
}

} // namespace

void QuitAndWait::operator()(QThread *thread) const
{
    const std::unique_ptr<QThread> owned(thread);
    owned->quit();
    owned->wait();
}

Thread startStoreThread()
{
    Thread thread(std::make_unique<QThread>().release());
    thread->setObjectName(QStringLiteral("store"));
    thread->start();
    return thread;
}

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
    return {makeSession, makeMechanism, makeStore};
}

} // namespace cli
