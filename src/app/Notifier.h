// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/NewMail.h"

#include <QDBusConnection>
#include <QHash>
#include <QObject>

class QDBusPendingCallWatcher;

namespace app {

/// Speaks to the desktop's notification service (org.freedesktop.Notifications, Desktop Notifications Specification
/// 1.2). One notification for each account and check, replacing the one before. Lives on the UI thread.
/// Where no service answers, notAvailable() says so and the tray may take over.
class Notifier final : public QObject
{
    Q_OBJECT

public:
    explicit Notifier(const QDBusConnection &bus, QObject *parent = nullptr);

    void announce(const NewMail &mail);
    void announceTrouble(const base::AccountId &account, const QString &whatHappened, const QString &whatYouCanDo);

Q_SIGNALS:
    void openRequested(const base::AccountId &account, const QString &messageId);
    void markReadRequested(const base::AccountId &account);
    void accountRequested(const base::AccountId &account); ///< From a notification about trouble.
    void notAvailable(const QString &title, const QString &body);

private Q_SLOTS:
    void takeAction(uint notification, const QString &action);
    void forget(uint notification, uint reason);

private:
    struct Shown
    {
        base::AccountId account;
        QString messageId; ///< The newest mail it tells of; empty where it tells of trouble.
    };
    struct Words
    {
        QString title;
        QString body;
        QStringList actions; ///< Pairs of key and label, as the service wants them.
    };

    void send(const Shown &shown, const Words &words);
    void remember(QDBusPendingCallWatcher *call, const Shown &shown, const Words &words);

    QDBusConnection m_bus;
    QHash<base::AccountId, uint> m_current; ///< The notification to replace.
    QHash<uint, Shown> m_shown;
};

} // namespace app
