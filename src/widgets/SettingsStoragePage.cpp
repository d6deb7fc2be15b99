// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/SettingsStoragePage.h"

#include "ui_SettingsStoragePage.h"
#include "widgets/SettingsForm.h"

namespace widgets {

SettingsStoragePage::SettingsStoragePage(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::SettingsStoragePage>())
{
    m_ui->setupUi(this);
    m_ui->folder->setElideMode(Qt::ElideMiddle);
    for (QPushButton *button : {m_ui->openButton, m_ui->moveButton, m_ui->stopButton})
        button->setAccessibleName(button->text());
    connect(m_ui->openButton, &QPushButton::clicked, this, &SettingsStoragePage::openFolderRequested);
    connect(m_ui->moveButton, &QPushButton::clicked, this, &SettingsStoragePage::moveFolderRequested);
    connect(m_ui->stopButton, &QPushButton::clicked, this, &SettingsStoragePage::moveStopRequested);
    setMoving(false);
}

SettingsStoragePage::~SettingsStoragePage() = default;

void SettingsStoragePage::show(const SettingsForm &form)
{
    m_ui->folder->setText(form.mailFolder);
    m_ui->total->setText(form.totalText);
}

void SettingsStoragePage::say(Tone tone, const QString &text)
{
    m_ui->state->say(tone, text);
}

void SettingsStoragePage::setMoving(bool isMoving)
{
    const bool hadFocus = m_ui->moveButton->hasFocus() || m_ui->stopButton->hasFocus();
    m_ui->moveButton->setVisible(!isMoving);
    m_ui->stopButton->setVisible(isMoving);
    if (isMoving)
        say(Tone::Information, tr("The mail is being moved. This may take a while."));
    if (hadFocus)
        (isMoving ? m_ui->stopButton : m_ui->moveButton)->setFocus();
}

} // namespace widgets
