// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SettingsDesk.h"

#include "app/AccountBook.h"
#include "app/AccountDesk.h"
#include "app/PasswordDesk.h"
#include "app/SettingsBook.h"
#include "models/Wording.h"
#include "widgets/MainWindow.h"
#include "widgets/MessagePane.h"
#include "widgets/SettingsAccountsPage.h"
#include "widgets/SettingsStoragePage.h"

#include <QFileDialog>
#include <QLocale>

namespace app {

namespace {

using Look = store::Settings::Look;

Look keptLook(widgets::Look look)
{
    return look == widgets::Look::Light ? Look::Light : look == widgets::Look::Dark ? Look::Dark : Look::System;
}

} // namespace

widgets::Look SettingsDesk::shownLook(Look look)
{
    return look == Look::Light  ? widgets::Look::Light
           : look == Look::Dark ? widgets::Look::Dark
                                : widgets::Look::System;
}

SettingsDesk::SettingsDesk(const House &house, QObject *parent) : QObject(parent), m_house(house) {}

void SettingsDesk::open(widgets::SettingsDialog::Page page, const Facts &facts)
{
    if (m_dialog)
        m_dialog->close();
    m_dialog = new widgets::SettingsDialog(form(facts), &m_house.window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connectAccounts();
    connectStorage();
    connect(m_dialog, &widgets::SettingsDialog::settingsChanged, this, &SettingsDesk::take);
    m_dialog->storage().setMoving(m_isMoving);
    if (!m_howFar.isEmpty())
        sayOfStorage(widgets::Tone::Information, m_howFar);
    m_dialog->goTo(page);
    m_dialog->open();
}

void SettingsDesk::connectAccounts()
{
    widgets::SettingsAccountsPage &accounts = m_dialog->accounts();
    accounts.setAccounts(&m_house.accountModel);
    AccountDesk &desk = m_house.accountDesk;
    connect(&accounts, &widgets::SettingsAccountsPage::addRequested, &desk, &AccountDesk::add);
    connect(&accounts, &widgets::SettingsAccountsPage::editRequested, &desk, &AccountDesk::edit);
    connect(&accounts, &widgets::SettingsAccountsPage::testRequested, &desk, &AccountDesk::test);
    connect(&accounts, &widgets::SettingsAccountsPage::removeRequested, &desk, &AccountDesk::remove);
}

void SettingsDesk::connectStorage()
{
    using Page = widgets::SettingsStoragePage;
    const Page &storage = m_dialog->storage();
    connect(&storage, &Page::openFolderRequested, this, &SettingsDesk::mailFolderOpenRequested);
    connect(&storage, &Page::moveFolderRequested, this, &SettingsDesk::askForFolder);
    connect(&storage, &Page::moveStopRequested, this, &SettingsDesk::moveStopRequested);
}

widgets::SettingsForm SettingsDesk::form(const Facts &facts) const
{
    const store::Settings &settings = m_house.settings.current();
    widgets::SettingsForm form;
    for (const store::Account &account : m_house.accounts.all().accounts)
        form.schedules.append({account.id, account.name, account.colour, account.checkMinutes, {}});
    form.checksAtStart = settings.checkAtStart;
    form.startsAtLogin = m_house.autostart.isOn();
    if (settings.markReadAfterSeconds < 0)
        form.markReadSeconds.reset();
    else
        form.markReadSeconds = settings.markReadAfterSeconds;
    form.showsTable = m_house.window.mails().shape() == widgets::MessagePane::Shape::Table;
    form.notifiesNewMail = settings.notifications;
    form.notifiesTrouble = settings.notifyTrouble;
    form.closesToTray = settings.closeToTray;
    form.hasTray = facts.hasTray;
    form.mailFolder = facts.mailFolder;
    form.totalText = facts.totalText;
    form.proxy = settings.proxy;
    form.language = settings.language;
    form.look = shownLook(settings.look);
    return form;
}

void SettingsDesk::take(const widgets::SettingsForm &form)
{
    using Shape = widgets::MessagePane::Shape;
    m_house.window.mails().setShape(form.showsTable ? Shape::Table : Shape::List);
    form.startsAtLogin ? m_house.autostart.turnOn() : m_house.autostart.turnOff();
    takeSchedules(form);
    widgets::SettingsForm kept = form;
    const bool hasPassword = m_house.passwords.keepOfProxy(kept.proxy);
    m_house.settings.change([kept](store::Settings &settings) {
        settings.checkAtStart = kept.checksAtStart;
        settings.markReadAfterSeconds = kept.markReadSeconds.value_or(-1);
        settings.notifications = kept.notifiesNewMail;
        settings.notifyTrouble = kept.notifiesTrouble;
        settings.closeToTray = kept.closesToTray;
        settings.proxy = kept.proxy;
        settings.language = kept.language;
        settings.look = keptLook(kept.look);
    });
    if (!hasPassword)
        return;
    m_dialog->forgetProxyPassword(); // It is kept now; once is enough.
    m_house.passwords.checkBy(kept.proxy);
}

void SettingsDesk::takeSchedules(const widgets::SettingsForm &form)
{
    for (const widgets::SettingsForm::Schedule &schedule : form.schedules) {
        const store::Account *known = m_house.accounts.find(schedule.account);
        if (!known || known->checkMinutes == schedule.minutes)
            continue;
        store::Account account = *known;
        account.checkMinutes = schedule.minutes;
        m_house.accounts.remember(account);
    }
}

void SettingsDesk::askForFolder()
{
    auto *dialog = new QFileDialog(m_dialog, tr("Where should the mail lie?"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &SettingsDesk::mailFolderMoveRequested);
    dialog->open();
}

void SettingsDesk::sayOfStorage(widgets::Tone tone, const QString &text)
{
    if (m_dialog)
        m_dialog->storage().say(tone, text);
}

void SettingsDesk::setMoving(bool isMoving)
{
    m_isMoving = isMoving;
    m_howFar.clear();
    if (m_dialog)
        m_dialog->storage().setMoving(isMoving);
}

void SettingsDesk::showMoved(qint64 mails, qint64 allMails)
{
    m_howFar = tr("The mail is being moved: %1.").arg(models::wording::mailsOfMails(mails, allMails, QLocale()));
    sayOfStorage(widgets::Tone::Information, m_howFar);
}

} // namespace app
