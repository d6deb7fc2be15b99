// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/AccountForm.h"

#include <QWidget>

#include <memory>

namespace Ui {
class AccountServerPage;
}

namespace widgets {

class TestResults;

/// Second page of the account dialog: the server, and a test of it.
class AccountServerPage final : public QWidget
{
    Q_OBJECT

public:
    explicit AccountServerPage(QWidget *parent = nullptr);
    ~AccountServerPage() override;

    void show(const AccountForm &form);
    void read(AccountForm &form) const;
    void suggestFor(const QString &mailAddress); ///< Placeholders and an empty user name only; nothing is looked up.
    void addStep(const TestStep &step);
    void showVerdict(const TestVerdict &verdict);
    bool isComplete() const;
    void setByCertificate(bool isByCertificate); ///< EXTERNAL, or no longer.

Q_SIGNALS:
    void changed();
    void signInChanged(bool isByCertificate);
    void testRequested();

private:
    void fillChoices();
    void fillSignIns();
    void connectFields();
    void connectTest();
    void followTls();
    void validate();
    QString trouble() const; ///< In a sentence; empty: none.
    AccountForm::SignIn signIn() const;
    void take(const base::ServerAddress &server);
    base::ServerAddress server() const; ///< As it stands on the page.
    void askOptions();
    base::ServerAddress::Tls tls() const;

    TestResults *m_results;
    base::ServerAddress m_server; ///< Keeps what the page does not show: pins, files, proxy.
    QString m_trustedHost;        ///< Pins hold for this host only.
    QString m_testedHost;         ///< Whose certificate the results show.

    std::unique_ptr<Ui::AccountServerPage> m_ui;
};

} // namespace widgets
