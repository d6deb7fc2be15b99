// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Tray.h"

#include "widgets/Icons.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPalette>

namespace app {

Tray::Tray(QObject *parent) : QObject(parent)
{
    fillMenu();
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, &Tray::takeClick);
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &Tray::windowRequested);
    qGuiApp->installEventFilter(this);
    setFace({});
}

Tray::~Tray() = default;

bool Tray::isAvailable() const
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

void Tray::show()
{
    m_icon.show();
}

/// Also when the language changes.
void Tray::fillMenu()
{
    m_menu.clear();
    if (m_accountsMenu)
        m_accountsMenu->deleteLater();
    m_check = m_menu.addAction(widgets::icon("check-mail"), tr("Check mail"), this, &Tray::checkRequested);
    m_accountsMenu = m_menu.addMenu(widgets::icon("person"), tr("Check one account"));
    m_menu.addSeparator();
    m_pauseHour = m_menu.addAction(widgets::icon("pause"), tr("Pause for an hour"), this, &Tray::pauseForHourRequested);
    m_pauseTomorrow =
        m_menu.addAction(widgets::icon("moon"), tr("Pause until tomorrow"), this, &Tray::pauseUntilTomorrowRequested);
    m_resume = m_menu.addAction(widgets::icon("play"), tr("Check by itself again"), this, &Tray::resumeRequested);
    m_menu.addSeparator();
    m_menu.addAction(widgets::icon("inbox"), tr("Open Poppo"), this, &Tray::windowRequested);
    m_menu.addAction(widgets::icon("settings"), tr("Settings…"), this, &Tray::settingsRequested);
    m_menu.addAction(widgets::icon("power"), tr("Quit"), this, &Tray::quitRequested);
    fillAccounts();
}

void Tray::setAccounts(const QList<AccountName> &accounts)
{
    m_accounts = accounts;
    fillAccounts();
}

void Tray::fillAccounts()
{
    m_accountsMenu->clear();
    for (const AccountName &account : std::as_const(m_accounts))
        m_accountsMenu->addAction(account.name, this, [this, id = account.id] { Q_EMIT accountCheckRequested(id); });
    m_accountsMenu->menuAction()->setVisible(m_accounts.size() > 1);
    m_check->setEnabled(!m_accounts.isEmpty());
}

void Tray::setFace(const Face &face)
{
    m_face = face;
    const bool isPaused = face.state == TrayState::Paused;
    m_pauseHour->setVisible(!isPaused);
    m_pauseTomorrow->setVisible(!isPaused);
    m_resume->setVisible(isPaused);
    QString text = face.trouble;
    if (text.isEmpty()) {
        text = face.unread > 0 ? tr("Poppo: %n unread", nullptr, int(face.unread)) : tr("Poppo: no unread mail");
        if (!face.nextCheck.isEmpty())
            text = tr("%1, %2").arg(text, face.nextCheck);
    }
    m_icon.setToolTip(text);
    paint();
}

void Tray::paint()
{
    m_icon.setIcon(trayIcon(m_face.state, m_face.unread, QGuiApplication::palette().color(QPalette::WindowText)));
}

void Tray::announce(const QString &title, const QString &body)
{
    m_icon.showMessage(title, body, widgets::pigeon());
}

void Tray::takeClick(QSystemTrayIcon::ActivationReason reason)
{
    if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
        Q_EMIT windowToggleRequested();
}

bool Tray::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qGuiApp && event->type() == QEvent::ApplicationPaletteChange)
        paint();
    if (watched == qGuiApp && event->type() == QEvent::LanguageChange) {
        fillMenu();
        setFace(m_face);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace app
