// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/Trouble.h"
#include "store/Account.h"
#include "store/StoreError.h"
#include "vault/VaultAnswer.h"
#include "widgets/AccountDialog.h"

#include <QObject>
#include <QPointer>

namespace fetch {
enum class Remedy;
}

namespace app {

class AccountBook;
class Checks;
class PasswordDesk;
class Reading;

/// Adding, editing, testing and removing accounts. Opens its dialogs over a window.
class AccountDesk final : public QObject
{
    Q_OBJECT

public:
    struct House
    {
        QWidget &window;
        AccountBook &accounts;
        Checks &checks;
        Reading &reading;
        PasswordDesk &passwords;
    };

    explicit AccountDesk(const House &house, QObject *parent = nullptr);

    void add();
    void edit(const base::AccountId &account);
    void test(const base::AccountId &account); ///< The server's page, with the test under way.
    void remove(const base::AccountId &account);
    /// What a button of a trouble's bar offers; false where it is not about the account itself.
    bool apply(const base::AccountId &account, fetch::Remedy remedy);

Q_SIGNALS:
    void failed(const base::AccountId &account, const fetch::Trouble &trouble);

private:
    widgets::AccountDialog *open(const widgets::AccountForm &form);
    void connectTests();
    void startTest(const widgets::AccountForm &form);
    void runTest(const base::AccountId &account, const vault::VaultAnswer &answer);
    void testWith(vault::VaultAnswer answer);
    void save(const widgets::AccountForm &form);
    void forgetTyped();
    bool openFor(const store::Account &account, fetch::Remedy remedy);
    bool checkWith(const store::Account &account, fetch::Remedy remedy);
    void changeServer(store::Account account, fetch::Remedy remedy);
    void report(const base::AccountId &account, const store::StoreError &error);

    House m_house;
    QPointer<widgets::AccountDialog> m_dialog; ///< Deletes itself when it is closed.
    store::Account m_tested;
    bool m_isAwaitingPassword = false;
    base::Secret m_typed; ///< For the test, while that of the proxy is asked for.
};

} // namespace app
