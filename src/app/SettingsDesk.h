// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Autostart.h"
#include "store/Settings.h"
#include "store/StoreError.h"
#include "widgets/SettingsDialog.h"
#include "widgets/SettingsForm.h"
#include "widgets/Tone.h"

#include <QObject>
#include <QPointer>

class QAbstractItemModel;

namespace store {
class Profile;
}
namespace widgets {
class MainWindow;
}

namespace app {

class AccountBook;
class AccountDesk;
class PasswordDesk;
class SettingsBook;

/// The settings window: what it shows and what its changes do. Changes count at once. Lives on the UI thread.
class SettingsDesk final : public QObject
{
    Q_OBJECT

public:
    struct House
    {
        widgets::MainWindow &window;
        SettingsBook &settings;
        AccountBook &accounts;
        AccountDesk &accountDesk;
        PasswordDesk &passwords;
        QAbstractItemModel &accountModel;
        Autostart autostart;
    };
    /// What only others know; asked each time the window opens.
    struct Facts
    {
        QString mailFolder;
        QString totalText;
        bool hasTray = false;
    };

    explicit SettingsDesk(const House &house, QObject *parent = nullptr);

    static widgets::Look shownLook(store::Settings::Look look);
    void open(widgets::SettingsDialog::Page page, const Facts &facts);
    void sayOfStorage(widgets::Tone tone, const QString &text);
    void setMoving(bool isMoving); ///< The mail folder, from now on.
    void showMoved(qint64 mails, qint64 allMails);

Q_SIGNALS:
    void mailFolderMoveRequested(const QString &target);
    void moveStopRequested();
    void mailFolderOpenRequested();

private:
    widgets::SettingsForm form(const Facts &facts) const;
    void take(const widgets::SettingsForm &form);
    void takeSchedules(const widgets::SettingsForm &form);
    void connectAccounts();
    void connectStorage();
    void askForFolder();

    House m_house;
    bool m_isMoving = false;
    QString m_howFar;                           ///< What a move under way said last.
    QPointer<widgets::SettingsDialog> m_dialog; ///< Deletes itself when it is closed.
};

} // namespace app
