// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"
#include "base/Thread.h"
#include "store/Account.h"

#include <QObject>

namespace app {

/// Runs the demo mailbox's server inside this program, on a thread of its own, while the demo account exists.
class DemoHost final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    static bool isDemo(const store::Account &account);
    static store::Account newAccount(const QString &name, const QString &colour); ///< Without a port yet.
    static base::Secret password();

    void start(); ///< ready(), or failed() where no port is to be had. A second start does nothing.
    quint16 port() const { return m_port; } ///< 0 before ready().

Q_SIGNALS:
    void ready(quint16 port);
    void failed();

private:
    base::Thread m_thread;
    quint16 m_port = 0;
};

} // namespace app
