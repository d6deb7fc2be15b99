// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/DemoDesk.h"

#include "app/AccountBook.h"
#include "app/Checks.h"
#include "fetch/Trouble.h"
#include "widgets/Theme.h"

namespace app {

DemoDesk::DemoDesk(const House &house, DemoHost::Listen listen, QObject *parent)
    : QObject(parent), m_house(house), m_host(std::move(listen))
{
    connect(&m_house.checks, &Checks::serverWanted, &m_host, &DemoHost::start);
    connect(&m_host, &DemoHost::ready, this, &DemoDesk::usePort);
    connect(&m_host, &DemoHost::failed, this, &DemoDesk::tellOfFailure);
}

void DemoDesk::open()
{
    store::Account account = DemoHost::newAccount(tr("Demo mailbox"), widgets::accountColours().constFirst().name());
    account.server.port = m_host.port() != 0 ? m_host.port() : account.server.port;
    m_house.accounts.remember(account);
    m_house.checks.check({account.id}); // Where its server runs already; else usePort() does it.
}

bool DemoDesk::isServed(const store::Account &account)
{
    if (!DemoHost::isDemo(account))
        return true;
    m_house.checks.sessionPasswords().keep(account.id, DemoHost::password());
    m_host.start();
    return m_host.port() != 0 && account.server.port == m_host.port();
}

QList<store::Account> DemoDesk::demos() const
{
    QList<store::Account> demos = m_house.accounts.all().accounts;
    demos.removeIf([](const store::Account &account) { return !DemoHost::isDemo(account); });
    return demos;
}

void DemoDesk::usePort(quint16 port)
{
    QList<base::AccountId> accounts;
    for (store::Account account : demos()) {
        account.server.port = port;
        m_house.accounts.remember(account);
        accounts += account.id;
    }
    Q_EMIT served(accounts);
}

void DemoDesk::tellOfFailure()
{
    for (const store::Account &account : demos()) {
        fetch::Trouble trouble;
        trouble.kind = fetch::Trouble::Kind::DemoNotServed;
        trouble.account = account.name;
        Q_EMIT failed(account.id, trouble);
    }
}

} // namespace app
