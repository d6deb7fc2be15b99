// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/SettingsReadingPage.h"

#include "ui_SettingsReadingPage.h"
#include "widgets/SettingsForm.h"

namespace widgets {

namespace {

constexpr int never = -1;

} // namespace

SettingsReadingPage::SettingsReadingPage(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::SettingsReadingPage>())
{
    m_ui->setupUi(this);
    m_ui->mark->addItem(tr("at once"), 0);
    for (int seconds : {2, 5, 10, 30})
        m_ui->mark->addItem(tr("after %1 s").arg(seconds), seconds);
    m_ui->mark->addItem(tr("never by itself"), never);
    m_ui->view->addItem(tr("a list of two lines"), false);
    m_ui->view->addItem(tr("a table"), true);
    connect(m_ui->mark, &QComboBox::activated, this, &SettingsReadingPage::changed);
    connect(m_ui->view, &QComboBox::activated, this, &SettingsReadingPage::changed);
}

SettingsReadingPage::~SettingsReadingPage() = default;

void SettingsReadingPage::show(const SettingsForm &form)
{
    const int seconds = form.markReadSeconds.value_or(never);
    if (m_ui->mark->findData(seconds) < 0)
        m_ui->mark->addItem(tr("after %1 s").arg(seconds), seconds);
    m_ui->mark->setCurrentIndex(m_ui->mark->findData(seconds));
    m_ui->view->setCurrentIndex(m_ui->view->findData(form.showsTable));
}

void SettingsReadingPage::read(SettingsForm &form) const
{
    const int seconds = m_ui->mark->currentData().toInt();
    form.markReadSeconds = seconds == never ? std::nullopt : std::optional(seconds);
    form.showsTable = m_ui->view->currentData().toBool();
}

} // namespace widgets
