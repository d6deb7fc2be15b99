// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/AccountForm.h"
#include "widgets/DeletionQuestion.h"

#include <QDialog>

#include <memory>

class QToolButton;

namespace Ui {
class AccountDialog;
}

namespace widgets {

class AccountCheckPage;
class AccountServerPage;
class AccountYouPage;

/// Adds an account in three steps, or edits one with all steps open. Contacts nobody: a test is a wish.
class AccountDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Step { You, Server, Check };

    /// A form with an id is edited, one without is a new account.
    explicit AccountDialog(const AccountForm &form, QWidget *parent = nullptr);
    ~AccountDialog() override;

    void setKeychain(const QString &name, bool answers);
    void setTakenNames(const QStringList &names); ///< Of the other accounts.
    void goTo(Step step);
    AccountForm form() const;

public Q_SLOTS:
    void done(int result) override; ///< Forgets the typed password.
    void showTestStep(const widgets::TestStep &step);
    void showVerdict(const widgets::TestVerdict &verdict);
    /// How many mails leaving only so much would delete from the server; no number where nobody can tell.
    void showDeletionCount(const base::LeftOnServer &left, std::optional<qint64> mails);

Q_SIGNALS:
    void testRequested(const widgets::AccountForm &form);
    void deletionCountRequested(const base::AccountId &account,
                                const base::LeftOnServer &left); ///< showDeletionCount()
    void submitted(const widgets::AccountForm &form);            ///< The dialog closes.

private:
    void buildPath();
    void showButtons();
    void goOn();
    void askOfDeletions();
    void requestTest();
    void followEnd();
    bool isComplete(Step step) const;
    void rewordPath();

    std::unique_ptr<Ui::AccountDialog> m_ui;
    AccountForm m_form;
    DeletionQuestion m_deletions;
    AccountYouPage *m_you;
    AccountServerPage *m_server;
    AccountCheckPage *m_check;
    QList<QToolButton *> m_path; ///< Children of the dialog.
    Step m_step = Step::You;
    bool m_isNew;
    bool m_isFollowingTest = false;
    bool m_isUnfolding = false;
};

} // namespace widgets
