// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"

#include <QWidget>

#include <memory>

class QAbstractItemModel;

namespace Ui {
class SettingsAccountsPage;
}

namespace widgets {

class LogFilter;
enum class Tone;

/// The accounts: add, edit, test, remove. Renaming is part of editing.
class SettingsAccountsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsAccountsPage(QWidget *parent = nullptr);
    ~SettingsAccountsPage() override;

    /// Expects the roles of models::AccountListModel; must outlive the page. Only its accounts are shown.
    void setAccounts(QAbstractItemModel *accounts);
    void say(Tone tone, const QString &text); ///< How a test or a removal ended.

Q_SIGNALS:
    void addRequested();
    void editRequested(const base::AccountId &account);
    void testRequested(const base::AccountId &account);
    void removeRequested(const base::AccountId &account); ///< Confirmed by the user.

private:
    base::AccountId current() const;
    void followSelection();
    void askToRemove();

    std::unique_ptr<Ui::SettingsAccountsPage> m_ui;
    std::unique_ptr<LogFilter> m_accountsOnly;
};

} // namespace widgets
