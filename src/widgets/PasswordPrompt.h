// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"

#include <QDialog>

#include <memory>

namespace Ui {
class PasswordPrompt;
}

namespace widgets {

/// Asks for one password or token; not modal, shown by open() or show(). Names the keychain that was looked for.
class PasswordPrompt final : public QDialog
{
    Q_OBJECT

public:
    struct Question
    {
        QString title;        ///< "Chess club: the server did not accept the password."
        QString secretName;   ///< "Password", "Access token"
        QString explanation;  ///< What the user can do.
        QString keychainName; ///< "Secret Service"
        bool keychainAnswers = true;
    };

    explicit PasswordPrompt(const Question &question, QWidget *parent = nullptr);
    ~PasswordPrompt() override;

Q_SIGNALS:
    /// keepInKeychain false: for this session only.
    void answered(const base::Secret &password, bool keepInKeychain);

private:
    void submit();

    std::unique_ptr<Ui::PasswordPrompt> m_ui;
};

} // namespace widgets
