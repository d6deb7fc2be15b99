// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Notifier.h"
#include "app/Tray.h"
#include "fetch/FetchReport.h"
#include "store/MessageRow.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace app {

class AccountBook;
class Checks;
class Reading;
class SettingsBook;

/// Poppo outside its window: the tray and the notifications. Outlives the window. Lives on the UI thread.
class Presence final : public QObject
{
    Q_OBJECT

public:
    struct House
    {
        Checks &checks;
        Reading &reading;
        AccountBook &accounts;
        SettingsBook &settings;
    };

    Presence(const House &house, const QDBusConnection &bus, QObject *parent = nullptr);

    Tray &tray() { return m_tray; }
    Notifier &notifier() { return m_notifier; }
    bool mayHide() const; ///< Closing the window leaves Poppo in the tray.
    void setNextCheck(const QString &text, bool isPaused);
    void showAccounts();

private:
    void finish(const fetch::FetchReport &report);
    void announce(const base::AccountId &account, const store::MessageRows &rows);
    void showFace();

    House m_house;
    Tray m_tray;
    Notifier m_notifier;
    QHash<base::AccountId, int> m_toAnnounce; ///< How many came, until the newest are known.
    QHash<base::AccountId, QString> m_troubles;
    qint64 m_unread = 0;
    QString m_nextCheck;
    bool m_isPaused = false;
};

} // namespace app
