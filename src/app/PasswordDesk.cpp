// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/PasswordDesk.h"

#include "app/AccountBook.h"
#include "app/Checks.h"
#include "fetch/Diagnosis.h"
#include "fetch/Explanation.h"
#include "widgets/PasswordPrompt.h"

namespace app {

namespace {

QString addressOf(const base::ProxyChoice &proxy)
{
    return QStringLiteral("%1:%2").arg(proxy.host).arg(proxy.port);
}

} // namespace

PasswordDesk::PasswordDesk(const House &house, QObject *parent) : QObject(parent), m_house(house)
{
    Checks &checks = m_house.checks;
    vault::PasswordVault &keychain = checks.keychain();
    connect(&keychain, &vault::PasswordVault::passwordWritten, this, &PasswordDesk::finishKeeping);
    connect(&keychain, &vault::PasswordVault::passwordRead, this, &PasswordDesk::learnOfKeychain);
    connect(&checks.proxyPasswords(), &ProxyPasswords::notKept, this, &PasswordDesk::tellOfProxy);
    connect(&checks, &Checks::finished, this, &PasswordDesk::tellUntold);
    connect(&m_house.accounts, &AccountBook::removed, this, &PasswordDesk::forget);
    // Asked for an account that is nobody's, so that the dialogs know beforehand whether a keychain is there.
    keychain.read(base::AccountId());
}

void PasswordDesk::learnOfKeychain(const base::AccountId &account, const vault::VaultAnswer &answer)
{
    if (!account.isNull())
        return;
    m_keychainAnswers = answer.kind != vault::VaultAnswer::Kind::NoKeychain;
    if (!m_keychainAnswers)
        Q_EMIT keychainMissed();
}

void PasswordDesk::keep(const base::AccountId &account, const base::Secret &password, Keep keep)
{
    // The check need not wait for the keychain's own dialogs.
    m_house.checks.sessionPasswords().keep(account, password);
    if (keep == Keep::Keychain) {
        m_toKeep[account] = password;
        m_house.checks.keychain().write(account, password);
    }
    m_house.checks.check({account});
}

void PasswordDesk::finishKeeping(const base::AccountId &id, const vault::VaultAnswer &answer)
{
    if (m_toKeep.remove(id) == 0)
        return;
    const store::Account *account = m_house.accounts.find(id);
    if (answer.isOk())
        m_house.checks.sessionPasswords().forget(id); // From now on the keychain has it.
    else if (account)
        tell(*account, answer);
}

bool PasswordDesk::keepOfProxy(base::ProxyChoice &proxy)
{
    const bool isTyped = !proxy.password.isEmpty();
    m_house.checks.proxyPasswords().keep(proxy, ProxyPasswords::Place::Keychain);
    return isTyped;
}

void PasswordDesk::checkBy(const base::ProxyChoice &proxy)
{
    QList<base::AccountId> ids;
    for (const store::Account &account : m_house.checks.accountsBy(proxy))
        ids += account.id;
    m_house.checks.check(ids);
}

/// The first account that goes by the proxy speaks for all; where there is none yet, the proxy for itself.
void PasswordDesk::tellOfProxy(const base::ProxyChoice &proxy, const vault::VaultAnswer &answer)
{
    store::Account account;
    account.name = addressOf(proxy);
    const QList<store::Account> accounts = m_house.checks.accountsBy(proxy);
    vault::VaultAnswer ofProxy = answer;
    ofProxy.isAboutProxy = true;
    tell(accounts.value(0, account), ofProxy);
}

void PasswordDesk::tell(const store::Account &account, const vault::VaultAnswer &answer)
{
    const fetch::Trouble trouble = fetch::diagnose(answer, account);
    if (m_house.checks.running().contains(account.id))
        m_untold[account.id] = trouble;
    else
        Q_EMIT failed(account.id, trouble);
}

void PasswordDesk::tellUntold(const fetch::FetchReport &report)
{
    if (!m_untold.contains(report.account))
        return;
    const fetch::Trouble trouble = m_untold.take(report.account);
    if (!report.error)
        Q_EMIT failed(report.account, trouble);
}

void PasswordDesk::forget(const base::AccountId &account)
{
    m_house.checks.sessionPasswords().forget(account);
    m_house.checks.keychain().forget(account);
}

bool PasswordDesk::apply(const base::AccountId &id, fetch::Remedy remedy)
{
    using fetch::Remedy;
    const store::Account *account = m_house.accounts.find(id);
    if (!account)
        return false;
    if (remedy == Remedy::EnterPassword || remedy == Remedy::KeepForSession)
        ask(*account);
    else if (remedy == Remedy::EnterProxyPassword)
        askOfProxy(*m_house.checks.withProxy(*account).server.proxy);
    else
        return false;
    return true;
}

void PasswordDesk::ask(const store::Account &account)
{
    const bool isToken = fetch::secretOf(account) == fetch::Trouble::Secret::Token;
    auto *asked = isToken ? prompt(tr("Access token for %1").arg(account.name), tr("Access token"))
                          : prompt(tr("Password for %1").arg(account.name), tr("Password"));
    connect(asked, &widgets::PasswordPrompt::answered, this,
            [this, id = account.id](const base::Secret &password, bool keepInKeychain) {
                keep(id, password, keepInKeychain ? Keep::Keychain : Keep::Session);
            });
}

void PasswordDesk::askOfProxy(const base::ProxyChoice &proxy)
{
    auto *asked = prompt(tr("Password for the proxy %1").arg(addressOf(proxy)), tr("Password"));
    connect(asked, &widgets::PasswordPrompt::answered, this,
            [this, proxy](const base::Secret &password, bool keepInKeychain) {
                using Place = ProxyPasswords::Place;
                base::ProxyChoice typed = proxy;
                typed.password = password;
                m_house.checks.proxyPasswords().keep(typed, keepInKeychain ? Place::Keychain : Place::Session);
                checkBy(proxy);
            });
}

widgets::PasswordPrompt *PasswordDesk::prompt(const QString &title, const QString &secretName)
{
    auto *prompt = new widgets::PasswordPrompt({title, secretName, tr("Poppo checks the mail as soon as it has it."),
                                                vault::PasswordVault::keychainName(), m_keychainAnswers},
                                               &m_house.window);
    prompt->setAttribute(Qt::WA_DeleteOnClose);
    prompt->open();
    return prompt;
}

} // namespace app
