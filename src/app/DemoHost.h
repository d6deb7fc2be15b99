// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"
#include "base/Thread.h"
#include "store/Account.h"

#include <QObject>

#include <functional>

namespace app {

/// Runs the demo mailbox's server inside this program, on a thread of its own, while the demo account exists.
class DemoHost final : public QObject
{
    Q_OBJECT

public:
    /// Makes the server, on the stage and its thread; its port, or 0 where none is to be had.
    using Listen = std::function<quint16(QObject *stage)>;

    explicit DemoHost(Listen listen = listenOnLoopback, QObject *parent = nullptr);
    static quint16 listenOnLoopback(QObject *stage);

    static bool isDemo(const store::Account &account);
    static store::Account newAccount(const QString &name, const QString &colour); ///< Without a port yet.
    static base::Secret password();

    void start(); ///< ready(), or failed() where no port is to be had. Does nothing while it starts or runs.
    quint16 port() const { return m_port; } ///< 0 before ready().

Q_SIGNALS:
    void ready(quint16 port);
    void failed();

private:
    void take(quint16 port);

    const Listen m_listen;
    base::Thread m_thread;
    quint16 m_port = 0;
};

} // namespace app
