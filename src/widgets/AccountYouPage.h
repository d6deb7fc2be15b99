// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/AccountForm.h"

#include <QWidget>

#include <memory>

namespace Ui {
class AccountYouPage;
}

namespace widgets {

/// First page of the account dialog: address, password, name in the list.
class AccountYouPage final : public QWidget
{
    Q_OBJECT

public:
    explicit AccountYouPage(QWidget *parent = nullptr);
    ~AccountYouPage() override;

    void show(const AccountForm &form);
    void read(AccountForm &form) const;
    /// Which keychain would keep the password. Where there is none, the box cannot be ticked and says so.
    void setKeychain(const QString &name, bool answers);
    void setTakenNames(const QStringList &names); ///< Of the other accounts; compared without case.
    bool isComplete() const;
    void setFocusFirst();
    void forgetPassword();                       ///< What was typed is no longer needed.
    void setByCertificate(bool isByCertificate); ///< A certificate signs in: there is no password to ask for.

Q_SIGNALS:
    void changed();
    void addressEntered(const QString &address);
    void certificateChosen(bool isByCertificate);

private:
    void validate();

    QStringList m_takenNames;
    bool m_isNew = true;
    bool m_usesCommand = false;

    std::unique_ptr<Ui::AccountYouPage> m_ui;
};

} // namespace widgets
