// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/DemoHost.h"

namespace fetch {
struct Trouble;
}

namespace app {

class AccountBook;
class Checks;

/// The demo mailbox among the accounts: adds it, runs its server while it is there, and keeps its port true.
class DemoDesk final : public QObject
{
    Q_OBJECT

public:
    struct House
    {
        Checks &checks;
        AccountBook &accounts;
    };

    explicit DemoDesk(const House &house, DemoHost::Listen listen = DemoHost::listenOnLoopback,
                      QObject *parent = nullptr);

    void open(); ///< Adds the demo mailbox, and checks it as soon as its server is there.
    /// True for every other account; for a demo mailbox once its server is there, which is started if need be. A check
    /// that is asked for starts it too, again where it could not start before.
    bool isServed(const store::Account &account);
    DemoHost &host() { return m_host; }

Q_SIGNALS:
    void served(const QList<base::AccountId> &accounts); ///< Their server is there now.
    void failed(const base::AccountId &account, const fetch::Trouble &trouble);

private:
    QList<store::Account> demos() const;
    void usePort(quint16 port);
    void tellOfFailure();

    House m_house;
    DemoHost m_host;
};

} // namespace app
