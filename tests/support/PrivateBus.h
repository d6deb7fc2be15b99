// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>

/// A D-Bus daemon of the test's own, gone with the object. Names itself in DBUS_SESSION_BUS_ADDRESS.
class PrivateBus
{
public:
    PrivateBus();
    ~PrivateBus();
    Q_DISABLE_COPY_MOVE(PrivateBus)

    bool isRunning() const { return !m_address.isEmpty(); }
    const QString &address() const { return m_address; }

private:
    QProcess m_daemon;
    QString m_address;
};
