// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/SettingsNetworkPage.h"

#include "ui_SettingsNetworkPage.h"
#include "widgets/SettingsForm.h"

namespace widgets {

SettingsNetworkPage::SettingsNetworkPage(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::SettingsNetworkPage>())
{
    m_ui->setupUi(this);
    m_ui->proxyLabel->setFixedHeight(m_ui->proxy->focusProxy()->sizeHint().height()); // beside the first row
    m_ui->trouble->hide();
    connect(m_ui->proxy, &ProxyField::changed, this, &SettingsNetworkPage::follow);
}

SettingsNetworkPage::~SettingsNetworkPage() = default;

void SettingsNetworkPage::follow()
{
    m_ui->trouble->setVisible(!m_ui->proxy->isComplete());
    if (m_ui->proxy->isComplete())
        Q_EMIT changed();
}

void SettingsNetworkPage::show(const SettingsForm &form)
{
    m_ui->proxy->show(form.proxy);
    m_ui->trouble->setVisible(!m_ui->proxy->isComplete());
}

void SettingsNetworkPage::forgetProxyPassword()
{
    m_ui->proxy->forgetPassword();
}

void SettingsNetworkPage::read(SettingsForm &form) const
{
    form.proxy = m_ui->proxy->proxy().value_or(form.proxy);
}

} // namespace widgets
