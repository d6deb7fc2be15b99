// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/NotificationDouble.h"

NotificationDouble::NotificationDouble(const QString &busAddress)
    : m_bus(QDBusConnection::connectToBus(busAddress, QStringLiteral("notification-double")))
{
    m_isRegistered = m_bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), this,
                                          QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals) &&
                     m_bus.registerService(QStringLiteral("org.freedesktop.Notifications"));
}

NotificationDouble::~NotificationDouble()
{
    QDBusConnection::disconnectFromBus(QStringLiteral("notification-double"));
}

uint NotificationDouble::Notify(const QString &, uint replaces, const QString &, const QString &title,
                                const QString &body, const QStringList &actions, const QVariantMap &, int)
{
    m_told.append({replaces, title, body, actions});
    return replaces != 0 ? replaces : uint(m_told.size());
}
