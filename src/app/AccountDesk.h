// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/Trouble.h"
#include "store/Account.h"
#include "store/StoreError.h"
#include "vault/VaultAnswer.h"
#include "widgets/AccountDialog.h"

#include <QHash>
#include <QObject>
#include <QPointer>

namespace fetch {
enum class Remedy;
}

namespace app {

class AccountBook;
class Checks;
class Reading;

/// Adding, editing, testing and removing accounts, and asking for passwords. Opens its dialogs over a window.
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
    };

    explicit AccountDesk(const House &house, QObject *parent = nullptr);

    void add();
    void edit(const base::AccountId &account);
    void test(const base::AccountId &account); ///< The server's page, with the test under way.
    void remove(const base::AccountId &account);
    void askPassword(const base::AccountId &account, const QString &title, const QString &explanation);
    void keepProxyPassword(base::ProxyChoice &proxy); ///< As Checks does.
    /// What a button of a trouble's bar offers; false where it is not about the account itself.
    bool apply(const base::AccountId &account, fetch::Remedy remedy);

Q_SIGNALS:
    void failed(const base::AccountId &account, const fetch::Trouble &trouble);

private:
    widgets::AccountDialog *open(const widgets::AccountForm &form);
    void connectTests();
    void learnOfKeychain(const vault::VaultAnswer &answer);
    void startTest(const widgets::AccountForm &form);
    void runTest(const base::AccountId &account, const vault::VaultAnswer &answer);
    void testWith(vault::VaultAnswer answer);
    void save(const widgets::AccountForm &form);
    void keepPassword(const base::AccountId &account, const base::Secret &password, widgets::AccountForm::Keep keep);
    void finishKeeping(const base::AccountId &account, const vault::VaultAnswer &answer);
    void changeServer(const base::AccountId &account, fetch::Remedy remedy);
    void forgetPassword(const base::AccountId &account);
    void report(const base::AccountId &account, const store::StoreError &error);

    House m_house;
    QPointer<widgets::AccountDialog> m_dialog; ///< Deletes itself when it is closed.
    store::Account m_tested;
    bool m_isAwaitingPassword = false;
    base::Secret m_typed;                          ///< For the test, while that of the proxy is asked for.
    bool m_keychainAnswers = true;                 ///< Until it was asked and did not.
    QHash<base::AccountId, base::Secret> m_toKeep; ///< Until the keychain has answered.
};

} // namespace app
