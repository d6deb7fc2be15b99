// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/SettingsDialog.h"

#include "ui_SettingsDialog.h"
#include "widgets/Icons.h"
#include "widgets/Measures.h"
#include "widgets/PageDelegate.h"
#include "widgets/SettingsAccountsPage.h"
#include "widgets/SettingsLookPage.h"
#include "widgets/SettingsNetworkPage.h"
#include "widgets/SettingsNotificationsPage.h"
#include "widgets/SettingsReadingPage.h"
#include "widgets/SettingsSchedulePage.h"
#include "widgets/SettingsStoragePage.h"

namespace widgets {

SettingsDialog::SettingsDialog(const SettingsForm &form, QWidget *parent)
    : QDialog(parent),
      m_ui(std::make_unique<Ui::SettingsDialog>()),
      m_accounts(new SettingsAccountsPage(this)),
      m_schedule(new SettingsSchedulePage(this)),
      m_reading(new SettingsReadingPage(this)),
      m_notifications(new SettingsNotificationsPage(this)),
      m_storage(new SettingsStoragePage(this)),
      m_network(new SettingsNetworkPage(this)),
      m_look(new SettingsLookPage(this))
{
    m_ui->setupUi(this);
    resize(units(font(), 820), units(font(), 560));
    m_ui->pages->setItemDelegate(new PageDelegate(m_ui->pages));
    m_ui->pages->setMouseTracking(true);
    m_ui->pages->viewport()->setBackgroundRole(QPalette::Window);
    m_ui->pages->setBackgroundRole(QPalette::Window);
    m_ui->closeButton->setAccessibleName(m_ui->closeButton->text());
    addPage("person", tr("Accounts"), m_accounts);
    addPage("clock", tr("Schedule"), m_schedule);
    addPage("mail", tr("Reading"), m_reading);
    addPage("bell", tr("Notifications"), m_notifications);
    addPage("inbox", tr("Storage"), m_storage);
    addPage("server", tr("Network"), m_network);
    addPage("globe", tr("Language and look"), m_look);
    connect(m_ui->pages, &QListWidget::currentRowChanged, m_ui->stack, &QStackedWidget::setCurrentIndex);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_schedule, &SettingsSchedulePage::changed, this, &SettingsDialog::takeChanges);
    connect(m_reading, &SettingsReadingPage::changed, this, &SettingsDialog::takeChanges);
    connect(m_notifications, &SettingsNotificationsPage::changed, this, &SettingsDialog::takeChanges);
    connect(m_network, &SettingsNetworkPage::changed, this, &SettingsDialog::takeChanges);
    connect(m_look, &SettingsLookPage::changed, this, &SettingsDialog::takeChanges);
    show(form);
    goTo(Page::Accounts);
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::addPage(const char *iconName, const QString &name, QWidget *page)
{
    auto *item = new QListWidgetItem(name, m_ui->pages);
    item->setData(int(PageDelegate::Role::IconName), QByteArray(iconName));
    m_ui->stack->addWidget(page);
}

void SettingsDialog::goTo(Page page)
{
    m_ui->pages->setCurrentRow(int(page));
}

void SettingsDialog::show(const SettingsForm &form)
{
    m_form = form;
    m_schedule->show(form);
    m_reading->show(form);
    m_notifications->show(form);
    m_storage->show(form);
    m_network->show(form);
    m_look->show(form);
}

void SettingsDialog::forgetProxyPassword()
{
    m_form.proxy.password = {};
    m_network->forgetProxyPassword();
}

void SettingsDialog::done(int result)
{
    takeChanges(); // A field may still be under the cursor.
    QDialog::done(result);
}

void SettingsDialog::takeChanges()
{
    m_schedule->read(m_form);
    m_reading->read(m_form);
    m_notifications->read(m_form);
    m_network->read(m_form);
    m_look->read(m_form);
    Q_EMIT settingsChanged(m_form);
}

} // namespace widgets
