// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Front.h"

#include "app/AccountBook.h"
#include "app/Checks.h"
#include "app/Reading.h"
#include "app/SettingsBook.h"
#include "fetch/Explanation.h"
#include "models/Wording.h"
#include "widgets/AboutDialog.h"
#include "widgets/ConversationDock.h"
#include "widgets/FirstRunPage.h"
#include "widgets/Sidebar.h"
#include "widgets/Tone.h"

namespace app {

Front::Front(const House &house, QObject *parent)
    : QObject(parent),
      m_house(house),
      m_mail({m_window, house.reading, house.accounts, house.settings, house.clock}),
      m_check({m_window, house.checks, house.accounts, m_mail.sidebar(), house.log, house.clock}),
      m_passwords({m_window, house.accounts, house.checks}),
      m_accounts({m_window, house.accounts, house.checks, house.reading, m_passwords}),
      m_settings({m_window, house.settings, house.accounts, m_accounts, m_passwords, m_mail.sidebar(), house.autostart})
{
    connectWindow();
    connect(&m_house.accounts, &AccountBook::changed, this, &Front::showAccounts);
    connect(&m_mail, &MailDesk::countsChanged, this, &Front::showStatus);
    connect(&m_mail.partialMail(), &PartialMail::wholeRequested, &m_house.checks, &Checks::fetchWhole);
    connect(&m_house.checks, &Checks::finished, &m_mail.partialMail(),
            [this](const fetch::FetchReport &report) { m_mail.partialMail().endWait(report.account); });
    connect(&m_check, &CheckDesk::remedyRequested, this, &Front::apply);
    connect(&m_accounts, &AccountDesk::failed, &m_check, &CheckDesk::showTrouble);
    connect(&m_passwords, &PasswordDesk::failed, &m_check, &CheckDesk::showTrouble);
    connect(&m_settings, &SettingsDesk::mailFolderOpenRequested, this, &Front::mailFolderOpenRequested);
    showAccounts();
    showStatus();
}

void Front::connectWindow()
{
    using Page = widgets::SettingsDialog::Page;
    connect(&m_window.firstRun(), &widgets::FirstRunPage::addRequested, &m_accounts, &AccountDesk::add);
    connect(&m_window.firstRun(), &widgets::FirstRunPage::demoRequested, this, &Front::demoRequested);
    connect(&m_window.sidebar(), &widgets::Sidebar::accountEditRequested, &m_accounts, &AccountDesk::edit);
    connect(&m_window.sidebar(), &widgets::Sidebar::accountTestRequested, &m_accounts, &AccountDesk::test);
    connect(&m_window, &widgets::MainWindow::accountsRequested, this, [this] { openSettings(Page::Accounts); });
    connect(&m_window, &widgets::MainWindow::settingsRequested, this, [this] { openSettings(Page::Schedule); });
    connect(&m_window, &widgets::MainWindow::aboutRequested, this, [this] {
        auto *about = new widgets::AboutDialog(&m_window);
        about->setAttribute(Qt::WA_DeleteOnClose);
        about->open();
    });
}

void Front::showAccounts()
{
    const store::Accounts &all = m_house.accounts.all();
    m_mail.showAccounts();
    m_check.showAccounts();
    if (all.accounts.isEmpty() && all.formerAccounts.isEmpty())
        m_window.showFirstRun();
    else
        m_window.showMail();
}

void Front::showStatus()
{
    const store::MessageCounts &counts = m_mail.counts();
    m_house.facts.totalText = tr("%1 · %2").arg(models::wording::mails(counts.all.total, QLocale()),
                                                models::wording::size(counts.bytes, QLocale()));
    if (counts.all.total == 0)
        return m_window.setStatus({}, widgets::Tone::Neutral, {});
    m_window.setStatus(tr("%1 on this computer").arg(m_house.facts.totalText), widgets::Tone::Good,
                       tr("All mail is stored safely"));
}

void Front::openSettings(widgets::SettingsDialog::Page page)
{
    m_settings.open(page, m_house.facts);
}

void Front::apply(const base::AccountId &account, fetch::Remedy remedy)
{
    if (m_passwords.apply(account, remedy) || m_accounts.apply(account, remedy))
        return;
    if (remedy == fetch::Remedy::ShowConversation) {
        m_window.conversation().show();
        m_window.conversation().showAccount(QVariant::fromValue(account));
    } else if (remedy == fetch::Remedy::EditProxy) {
        openSettings(widgets::SettingsDialog::Page::Network);
    } else if (remedy == fetch::Remedy::ChooseMailFolder) {
        openSettings(widgets::SettingsDialog::Page::Storage);
    } else if (remedy == fetch::Remedy::OpenMailFolder) {
        Q_EMIT mailFolderOpenRequested();
    } else if (remedy == fetch::Remedy::ShowSettingsFile) {
        Q_EMIT settingsFileRequested();
    }
}

void Front::resume(const Moment &moment)
{
    if (moment.isVisible)
        m_window.show(); // First: what is scrolled wants its size.
    m_check.resume(moment.checks);
    m_mail.resume(moment.mail);
}

void Front::raise()
{
    m_window.setWindowState(m_window.QWidget::windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

} // namespace app
