// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "base/Secret.h"

#include <QDialog>

#include <memory>

namespace Ui {
class PasswordPrompt;
}

namespace widgets {

/// Asks for one account's password; not modal, shown by open() or show(). Names the keychain that was looked for.
class PasswordPrompt final : public QDialog
{
    Q_OBJECT

public:
    struct Question
    {
        base::AccountId account;
        QString title;        ///< "Chess club: the server did not accept the password."
        QString explanation;  ///< What the user can do.
        QString keychainName; ///< "Secret Service"
        bool keychainAnswers = true;
    };

    explicit PasswordPrompt(const Question &question, QWidget *parent = nullptr);
    ~PasswordPrompt() override;

Q_SIGNALS:
    /// keepInKeychain false: for this session only.
    void answered(const base::AccountId &account, const base::Secret &password, bool keepInKeychain);
    void dismissed(const base::AccountId &account);

private:
    void submit();

    std::unique_ptr<Ui::PasswordPrompt> m_ui;
    base::AccountId m_account;
};

} // namespace widgets
