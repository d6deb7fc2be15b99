// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/TrayIcon.h"
#include "base/AccountId.h"

#include <QDateTime>
#include <QMenu>
#include <QObject>
#include <QSystemTrayIcon>

namespace app {

/// The pigeon in the desktop's tray, where there is one: unread count, state, a small menu. Lives on the UI thread.
class Tray final : public QObject
{
    Q_OBJECT

public:
    /// What the menu and the hover text say; set as a whole.
    struct Face
    {
        TrayState state = TrayState::Quiet;
        qint64 unread = 0;
        QString trouble;   ///< "Chess club: password refused"; empty: none.
        QString nextCheck; ///< "next check in 6 min"; empty: none is planned.
    };
    struct AccountName
    {
        base::AccountId id;
        QString name;
    };

    explicit Tray(QObject *parent = nullptr);
    ~Tray() override;

    bool isAvailable() const; ///< The desktop has a tray now; may change while we run.
    void show();
    void setFace(const Face &face);
    void setAccounts(const QList<AccountName> &accounts);
    void announce(const QString &title, const QString &body); ///< Where no notification service answered.
    const QMenu &menu() const { return m_menu; }
    QString hoverText() const { return m_icon.toolTip(); }

Q_SIGNALS:
    void checkRequested();
    void accountCheckRequested(const base::AccountId &account);
    void windowToggleRequested(); ///< A click on the icon.
    void windowRequested();
    void pauseForHourRequested();
    void pauseUntilTomorrowRequested();
    void resumeRequested();
    void settingsRequested();
    void quitRequested();

private:
    void fillMenu();
    void fillAccounts();
    void paint();
    void takeClick(QSystemTrayIcon::ActivationReason reason);
    bool eventFilter(QObject *watched, QEvent *event) override;

    QSystemTrayIcon m_icon;
    QMenu m_menu;
    QList<AccountName> m_accounts;
    QMenu *m_accountsMenu = nullptr;
    QAction *m_check = nullptr;
    QAction *m_pauseHour = nullptr;
    QAction *m_pauseTomorrow = nullptr;
    QAction *m_resume = nullptr;
    Face m_face;
};

} // namespace app
