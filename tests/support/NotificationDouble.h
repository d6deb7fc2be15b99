// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QVariantMap>

/// Stands in for the desktop's notification service on a private bus and remembers what it was told.
class NotificationDouble final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Told
    {
        uint replaces = 0;
        QString title;
        QString body;
        QStringList actions;
    };

    explicit NotificationDouble(const QString &busAddress);
    ~NotificationDouble() override;

    bool isRegistered() const { return m_isRegistered; }
    const QList<Told> &told() const { return m_told; }
    void click(uint notification, const QString &action) { Q_EMIT ActionInvoked(notification, action); }
    void close(uint notification) { Q_EMIT NotificationClosed(notification, 2); }

public Q_SLOTS:
    // Names and order are the service's.
    uint Notify(const QString &program, uint replaces, const QString &icon, const QString &title, const QString &body,
                const QStringList &actions, const QVariantMap &hints, int timeout);

Q_SIGNALS:
    void ActionInvoked(uint notification, const QString &action);
    void NotificationClosed(uint notification, uint reason);

private:
    QDBusConnection m_bus;
    QList<Told> m_told;
    bool m_isRegistered = false;
};
