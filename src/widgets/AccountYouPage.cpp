// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/AccountYouPage.h"

#include "ui_AccountYouPage.h"
#include "widgets/Icons.h"

namespace widgets {

AccountYouPage::AccountYouPage(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::AccountYouPage>())
{
    m_ui->setupUi(this);
    m_ui->address->addAction(icon("mail", Tint::Secondary), QLineEdit::LeadingPosition)->setEnabled(false);
    m_ui->address->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_ui->nameTrouble->hide();
    m_ui->name->setMaxLength(60);
    for (QLineEdit *field : {m_ui->address, static_cast<QLineEdit *>(m_ui->password), m_ui->name})
        connect(field, &QLineEdit::textChanged, this, &AccountYouPage::validate);
    connect(m_ui->address, &QLineEdit::editingFinished, this,
            [this] { Q_EMIT addressEntered(m_ui->address->text().trimmed()); });
    connect(m_ui->byCertificate, &QCheckBox::toggled, this, &AccountYouPage::setByCertificate);
    connect(m_ui->byCertificate, &QCheckBox::toggled, this, &AccountYouPage::certificateChosen);
}

AccountYouPage::~AccountYouPage() = default;

void AccountYouPage::show(const AccountForm &form)
{
    m_isNew = form.id.isNull();
    m_usesCommand = form.keep == AccountForm::Keep::Command;
    m_ui->address->setText(form.mailAddress);
    m_ui->name->setText(form.name);
    m_ui->colour->setColour(form.colour);
    m_ui->keepPassword->setChecked(form.keep == AccountForm::Keep::Keychain);
    if (!m_isNew)
        m_ui->password->setPlaceholderText(tr("Unchanged"));
    for (QWidget *part : {static_cast<QWidget *>(m_ui->password), static_cast<QWidget *>(m_ui->keepPassword)})
        part->setEnabled(!m_usesCommand);
    if (m_usesCommand)
        m_ui->password->setPlaceholderText(tr("Asked from a command"));
    setByCertificate(form.signIn == AccountForm::SignIn::External);
}

void AccountYouPage::setByCertificate(bool isByCertificate)
{
    m_ui->byCertificate->setChecked(isByCertificate);
    m_ui->certificateNote->setVisible(isByCertificate);
    for (QWidget *part : {static_cast<QWidget *>(m_ui->passwordLabel), static_cast<QWidget *>(m_ui->password),
                          static_cast<QWidget *>(m_ui->keepPassword), static_cast<QWidget *>(m_ui->keychainNote)})
        part->setVisible(!isByCertificate);
    validate();
}

void AccountYouPage::read(AccountForm &form) const
{
    form.mailAddress = m_ui->address->text().trimmed();
    form.name = m_ui->name->text().trimmed();
    if (form.name.isEmpty())
        form.name = form.mailAddress.section(QLatin1Char('@'), 1);
    form.colour = m_ui->colour->colour();
    if (!m_ui->byCertificate->isChecked())
        form.password = m_ui->password->secret();
    if (!m_usesCommand)
        form.keep = m_ui->keepPassword->isChecked() ? AccountForm::Keep::Keychain : AccountForm::Keep::Session;
}

void AccountYouPage::setKeychain(const QString &name, bool answers)
{
    m_ui->keepPassword->setEnabled(answers && !m_usesCommand);
    if (!answers)
        m_ui->keepPassword->setChecked(false);
    m_ui->keychainNote->setText(
        answers ? tr("%1. Without this, Poppo asks at every start.").arg(name)
                : tr("Poppo looked for %1, and it does not answer. The password is kept until Poppo ends, and written "
                     "nowhere.")
                      .arg(name));
}

void AccountYouPage::setTakenNames(const QStringList &names)
{
    m_takenNames = names;
    validate();
}

void AccountYouPage::validate()
{
    const bool isTaken = m_takenNames.contains(m_ui->name->text().trimmed(), Qt::CaseInsensitive);
    m_ui->nameTrouble->setText(isTaken ? tr("Another account has this name.") : QString());
    m_ui->nameTrouble->setVisible(isTaken);
    Q_EMIT changed();
}

bool AccountYouPage::isComplete() const
{
    const bool needsPassword = m_isNew && !m_usesCommand && !m_ui->byCertificate->isChecked();
    const bool hasPassword = !needsPassword || !m_ui->password->text().isEmpty();
    const bool hasName = !m_ui->name->text().trimmed().isEmpty() || m_ui->address->text().contains(QLatin1Char('@'));
    return hasPassword && hasName && m_ui->nameTrouble->isHidden();
}

void AccountYouPage::forgetPassword()
{
    m_ui->password->clear();
}

void AccountYouPage::setFocusFirst()
{
    m_ui->address->setFocus(Qt::OtherFocusReason);
}

} // namespace widgets
