// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/SettingsNotificationsPage.h"

#include "ui_SettingsNotificationsPage.h"
#include "widgets/SettingsForm.h"

namespace widgets {

SettingsNotificationsPage::SettingsNotificationsPage(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::SettingsNotificationsPage>())
{
    m_ui->setupUi(this);
    m_ui->newMail->setAccessibleName(m_ui->newMailLabel->text());
    m_ui->trouble->setAccessibleName(m_ui->troubleLabel->text());
    m_ui->closeToTray->setAccessibleName(m_ui->trayLabel->text());
    for (SwitchBox *box : {m_ui->newMail, m_ui->trouble, m_ui->closeToTray})
        connect(box, &QCheckBox::clicked, this, &SettingsNotificationsPage::changed);
}

SettingsNotificationsPage::~SettingsNotificationsPage() = default;

void SettingsNotificationsPage::show(const SettingsForm &form)
{
    m_ui->newMail->setChecked(form.notifiesNewMail);
    m_ui->trouble->setChecked(form.notifiesTrouble);
    m_ui->closeToTray->setChecked(form.closesToTray && form.hasTray);
    m_ui->closeToTray->setEnabled(form.hasTray);
    m_ui->closeToTray->setToolTip(form.hasTray ? QString() : tr("This desktop has no tray"));
    m_ui->trayNote->setText(form.hasTray ? tr("Poppo goes on checking. Quit ends it.")
                                         : tr("This desktop has no tray; closing the window ends Poppo."));
}

void SettingsNotificationsPage::read(SettingsForm &form) const
{
    form.notifiesNewMail = m_ui->newMail->isChecked();
    form.notifiesTrouble = m_ui->trouble->isChecked();
    if (form.hasTray)
        form.closesToTray = m_ui->closeToTray->isChecked();
}

} // namespace widgets
