// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/SettingsLookPage.h"

#include "ui_SettingsLookPage.h"
#include "widgets/SettingsForm.h"

namespace widgets {

SettingsLookPage::SettingsLookPage(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::SettingsLookPage>())
{
    m_ui->setupUi(this);
    m_ui->language->addItem(tr("As the system"), QString());
    m_ui->language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_ui->language->addItem(QStringLiteral("日本語"), QStringLiteral("ja"));
    m_ui->look->addItem(tr("As the system"), int(Look::System));
    m_ui->look->addItem(tr("Light"), int(Look::Light));
    m_ui->look->addItem(tr("Dark"), int(Look::Dark));
    connect(m_ui->look, &QComboBox::activated, this, &SettingsLookPage::changed);
    connect(m_ui->language, &QComboBox::activated, this, &SettingsLookPage::changed);
}

SettingsLookPage::~SettingsLookPage() = default;

void SettingsLookPage::show(const SettingsForm &form)
{
    m_ui->language->setCurrentIndex(qMax(0, m_ui->language->findData(form.language)));
    m_ui->look->setCurrentIndex(m_ui->look->findData(int(form.look)));
}

void SettingsLookPage::read(SettingsForm &form) const
{
    form.language = m_ui->language->currentData().toString();
    form.look = Look(m_ui->look->currentData().toInt());
}

} // namespace widgets
