// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/SettingsAccountsPage.h"

#include "models/AccountListModel.h"
#include "ui_SettingsAccountsPage.h"
#include "widgets/AccountDelegate.h"
#include "widgets/Icons.h"
#include "widgets/LogFilter.h"

#include <QMessageBox>

namespace widgets {

using models::AccountListModel;
using Role = AccountListModel::Role;

SettingsAccountsPage::SettingsAccountsPage(QWidget *parent)
    : QWidget(parent),
      m_ui(std::make_unique<Ui::SettingsAccountsPage>()),
      m_accountsOnly(std::make_unique<LogFilter>(int(Role::Kind)))
{
    m_ui->setupUi(this);
    m_accountsOnly->want({QVariant::fromValue(AccountListModel::Kind::Account)});
    m_ui->accounts->setItemDelegate(new AccountDelegate(m_ui->accounts));
    m_ui->accounts->setMouseTracking(true);
    m_ui->accounts->setModel(m_accountsOnly.get());
    m_ui->accounts->setMinimumHeight(120);
    m_ui->removeButton->setIcon(icon("trash", Tint::Error));
    for (QPushButton *button : {m_ui->addButton, m_ui->editButton, m_ui->testButton, m_ui->removeButton})
        button->setAccessibleName(button->text());
    connect(m_ui->accounts->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SettingsAccountsPage::followSelection);
    const auto edit = [this] { Q_EMIT editRequested(current()); };
    connect(m_ui->accounts, &QListView::activated, this, edit);
    connect(m_ui->editButton, &QPushButton::clicked, this, edit);
    connect(m_ui->addButton, &QPushButton::clicked, this, &SettingsAccountsPage::addRequested);
    connect(m_ui->testButton, &QPushButton::clicked, this, [this] { Q_EMIT testRequested(current()); });
    connect(m_ui->removeButton, &QPushButton::clicked, this, &SettingsAccountsPage::askToRemove);
    followSelection();
}

SettingsAccountsPage::~SettingsAccountsPage() = default;

void SettingsAccountsPage::setAccounts(QAbstractItemModel *accounts)
{
    m_accountsOnly->setSourceModel(accounts);
    m_ui->accounts->setCurrentIndex(m_accountsOnly->index(0, 0));
    followSelection();
}

void SettingsAccountsPage::say(Tone tone, const QString &text)
{
    m_ui->note->say(tone, text);
}

base::AccountId SettingsAccountsPage::current() const
{
    return m_ui->accounts->currentIndex().data(int(Role::Account)).value<base::AccountId>();
}

void SettingsAccountsPage::followSelection()
{
    for (QPushButton *button : {m_ui->editButton, m_ui->testButton, m_ui->removeButton}) {
        button->setEnabled(!current().isNull());
        button->setToolTip(current().isNull() ? tr("Choose an account first") : QString());
    }
}

void SettingsAccountsPage::askToRemove()
{
    const base::AccountId account = current();
    const QString name = m_ui->accounts->currentIndex().data().toString();
    auto *question = new QMessageBox(QMessageBox::NoIcon, tr("Remove an account"),
                                     tr("Remove %1 from Poppo?").arg(name), QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(tr("Its mail stays on this computer and can be read. Its password is removed from the "
                                    "keychain. On the server nothing changes."));
    QPushButton *remove = question->addButton(tr("Remove %1").arg(name), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("Keep"), QMessageBox::RejectRole));
    connect(remove, &QPushButton::clicked, this, [this, account] { Q_EMIT removeRequested(account); });
    question->open();
}

} // namespace widgets
