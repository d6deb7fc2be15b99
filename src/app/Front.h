// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/AccountDesk.h"
#include "app/CheckDesk.h"
#include "app/MailDesk.h"
#include "app/PasswordDesk.h"
#include "app/SettingsDesk.h"
#include "widgets/MainWindow.h"

#include <QObject>

namespace app {

class Presence;
class Reading;

/// The window with everything behind its counters. Made anew when the language changes; what lies behind it stays, and
/// its moment is carried over.
class Front final : public QObject
{
    Q_OBJECT

public:
    struct House
    {
        Checks &checks;
        Reading &reading;
        AccountBook &accounts;
        SettingsBook &settings;
        models::SessionLog &log;
        const base::Clock &clock;
        Autostart autostart;
        SettingsDesk::Facts facts; ///< What the storage page shows; the total is added.
    };

    /// What is seen and chosen in the window, for the next one.
    struct Moment
    {
        bool isVisible = false;
        MailDesk::Moment mail;
        CheckDesk::Moment checks;
    };

    explicit Front(const House &house, QObject *parent = nullptr);

    widgets::MainWindow &window() { return m_window; }
    MailDesk &mail() { return m_mail; }
    CheckDesk &checks() { return m_check; }
    AccountDesk &accounts() { return m_accounts; }
    SettingsDesk &settings() { return m_settings; }
    void openSettings(widgets::SettingsDialog::Page page);
    void setMailFolder(const QString &folder) { m_house.facts.mailFolder = folder; }
    void setHasTray(bool hasTray) { m_house.facts.hasTray = hasTray; }
    void raise();
    Moment moment() const { return {m_window.isVisible(), m_mail.moment(), m_check.moment()}; }
    void resume(const Moment &moment);

Q_SIGNALS:
    void demoRequested();
    void mailFolderOpenRequested();
    void settingsFileRequested();

private:
    void connectWindow();
    void showAccounts();
    void showStatus();
    void apply(const base::AccountId &account, fetch::Remedy remedy);

    House m_house;
    widgets::MainWindow m_window;
    MailDesk m_mail;
    CheckDesk m_check;
    PasswordDesk m_passwords;
    AccountDesk m_accounts;
    SettingsDesk m_settings;
};

} // namespace app
