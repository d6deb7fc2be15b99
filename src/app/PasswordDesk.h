// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ProxyChoice.h"
#include "fetch/Trouble.h"
#include "store/Account.h"
#include "vault/VaultAnswer.h"
#include "widgets/AccountForm.h"

#include <QHash>
#include <QObject>

namespace fetch {
enum class Remedy;
struct FetchReport;
} // namespace fetch
namespace widgets {
class PasswordPrompt;
}

namespace app {

class AccountBook;
class Checks;

/// Asks for passwords, of accounts and of proxies, keeps them where the user wants, and tells where that fails. Opens
/// its prompts over a window; lives on the UI thread.
class PasswordDesk final : public QObject
{
    Q_OBJECT

public:
    using Keep = widgets::AccountForm::Keep;

    struct House
    {
        QWidget &window;
        AccountBook &accounts;
        Checks &checks;
    };

    explicit PasswordDesk(const House &house, QObject *parent = nullptr);

    bool keychainAnswers() const { return m_keychainAnswers; }
    void keep(const base::AccountId &account, const base::Secret &password, Keep keep); ///< And checks its mail.
    /// Takes the password that was typed for the proxy out of the choice, which says whether there was one.
    bool keepOfProxy(base::ProxyChoice &proxy);
    void checkBy(const base::ProxyChoice &proxy); ///< The accounts that go by it.
    /// What a button of a trouble's bar offers; false where it is not about a password.
    bool apply(const base::AccountId &account, fetch::Remedy remedy);

Q_SIGNALS:
    void keychainMissed(); ///< None answers; it was asked as soon as the desk was there.
    void failed(const base::AccountId &account, const fetch::Trouble &trouble);

private:
    void learnOfKeychain(const base::AccountId &account, const vault::VaultAnswer &answer);
    void ask(const store::Account &account);
    void askOfProxy(const base::ProxyChoice &proxy);
    widgets::PasswordPrompt *prompt(const QString &title, const QString &secretName);
    void finishKeeping(const base::AccountId &account, const vault::VaultAnswer &answer);
    void tellOfProxy(const base::ProxyChoice &proxy, const vault::VaultAnswer &answer);
    void tell(const store::Account &account, const vault::VaultAnswer &answer);
    void tellUntold(const fetch::FetchReport &report);
    void forget(const base::AccountId &account);

    House m_house;
    bool m_keychainAnswers = true;                   ///< Until it was asked and did not.
    QHash<base::AccountId, base::Secret> m_toKeep;   ///< Until the keychain has answered.
    QHash<base::AccountId, fetch::Trouble> m_untold; ///< While the account is checked, its bar is the check's.
};

} // namespace app
