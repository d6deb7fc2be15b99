// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PasswordPrompt.h"

#include "ui_PasswordPrompt.h"
#include "widgets/Icons.h"
#include "widgets/Measures.h"

namespace widgets {

PasswordPrompt::PasswordPrompt(const Question &question, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::PasswordPrompt>())
{
    m_ui->setupUi(this);
    setWindowTitle(question.secretName);
    m_ui->passwordLabel->setText(question.secretName);
    m_ui->password->setAccessibleName(question.secretName);
    setMinimumWidth(units(font(), 420));
    m_ui->keyIcon->setPixmap(icon("key", Tint::Accent).pixmap(QSize(24, 24), devicePixelRatioF()));
    m_ui->title->setTextFormat(Qt::PlainText);
    m_ui->title->setText(question.title);
    m_ui->lead->setTextFormat(Qt::PlainText);
    m_ui->lead->setText(question.explanation);
    m_ui->keepPassword->setChecked(question.keychainAnswers);
    m_ui->keepPassword->setEnabled(question.keychainAnswers);
    m_ui->keychainNote->setText(question.keychainAnswers
                                    ? tr("%1. Without this, Poppo asks at every start.").arg(question.keychainName)
                                    : tr("Poppo looked for %1, and it does not answer. The password is kept until "
                                         "Poppo ends, and written nowhere.")
                                          .arg(question.keychainName));
    m_ui->okButton->setEnabled(false);
    connect(m_ui->password, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_ui->okButton->setEnabled(!text.isEmpty()); });
    connect(m_ui->okButton, &QPushButton::clicked, this, &PasswordPrompt::submit);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    m_ui->password->setFocus(Qt::OtherFocusReason);
}

PasswordPrompt::~PasswordPrompt() = default;

void PasswordPrompt::submit()
{
    Q_EMIT answered(m_ui->password->secret(), m_ui->keepPassword->isChecked());
    m_ui->password->clear();
    accept();
}

} // namespace widgets
