// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/SettingsForm.h"

#include <QDialog>

#include <memory>

namespace Ui {
class SettingsDialog;
}

namespace widgets {

class SettingsAccountsPage;
class SettingsLookPage;
class SettingsNetworkPage;
class SettingsNotificationsPage;
class SettingsReadingPage;
class SettingsSchedulePage;
class SettingsStoragePage;

/// The settings: pages at the left, changes count at once. Not modal; app keeps and applies what it tells.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Page { Accounts, Schedule, Reading, Notifications, Storage, Network, Look };

    explicit SettingsDialog(const SettingsForm &form, QWidget *parent = nullptr);
    ~SettingsDialog() override;

    SettingsAccountsPage &accounts() { return *m_accounts; }
    SettingsStoragePage &storage() { return *m_storage; }
    void forgetProxyPassword(); ///< What was typed has been kept elsewhere.
    void goTo(Page page);
    void show(const SettingsForm &form); ///< When something changed elsewhere.
    using QDialog::show;
    void done(int result) override; ///< Takes what is being typed, too.

Q_SIGNALS:
    void settingsChanged(const widgets::SettingsForm &form);

private:
    void addPage(const char *iconName, const QString &name, QWidget *page);
    void takeChanges();

    std::unique_ptr<Ui::SettingsDialog> m_ui;
    SettingsForm m_form;
    SettingsAccountsPage *m_accounts;
    SettingsSchedulePage *m_schedule;
    SettingsReadingPage *m_reading;
    SettingsNotificationsPage *m_notifications;
    SettingsStoragePage *m_storage;
    SettingsNetworkPage *m_network;
    SettingsLookPage *m_look;
};

} // namespace widgets
