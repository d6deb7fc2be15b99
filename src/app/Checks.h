// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ProxyPasswords.h"
#include "base/Thread.h"
#include "fetch/AccountTest.h"
#include "fetch/MailCheck.h"
#include "fetch/Schedule.h"
#include "store/Profile.h"
#include "vault/PasswordSource.h"
#include "vault/PasswordVault.h"
#include "vault/SessionPasswords.h"

#include <QObject>
#include <QSet>

namespace base {
class Clock;
}

namespace app {

/// Everything that fetches, seen from the UI thread, where it lives: owns the line and the store thread, the schedule
/// and the passwords, and brings them together. Its signals come on the UI thread.
class Checks final : public QObject
{
    Q_OBJECT

public:
    /// The clock must outlive the checks.
    Checks(const store::Profile &profile, const QString &profileId, const base::Clock &clock,
           QObject *parent = nullptr);
    ~Checks() override; ///< Cancels what runs and waits for it.

    void setProxy(const base::ProxyChoice &proxy); ///< For accounts without a choice of their own.
    /// Also plans their next checks. Nothing is asked of an unserved one: serverWanted() instead. A run of one that is
    /// to be checked in another way by now is cancelled, and begins anew.
    void setAccounts(const QList<store::Account> &accounts, const QSet<base::AccountId> &unserved = {});
    void hold();                                        ///< Nothing starts until setProfile(). Nothing may be running.
    void setProfile(const store::Profile &profile);     ///< The mail folder was moved, or stayed after all.
    void check(const QList<base::AccountId> &accounts); ///< Somebody asked for it.
    void retry(const base::AccountId &account);         ///< Checks, and asks again for mail that was refused before.
    void checkByRightClock(const base::AccountId &account); ///< Somebody says so: see fetch::ClockTrust.
    void fetchWhole(const base::AccountId &account, const QStringList &ids); ///< Checks, and these however large.
    void checkAll();
    void checkAllByItself(); ///< Without those whose server asked for patience.
    void cancel(const base::AccountId &account);
    void cancelAll();
    const QSet<base::AccountId> &running() const { return m_running; }
    bool isHeld() const { return m_isHeld; }
    bool isChecking() const { return !m_running.isEmpty(); }

    fetch::Schedule &schedule() { return m_schedule; }
    vault::PasswordVault &keychain() { return m_keychain; }
    vault::SessionPasswords &sessionPasswords() { return m_sessionPasswords; }
    ProxyPasswords &proxyPasswords() { return m_proxyPasswords; }
    QThread *storeThread() const { return m_store.get(); } ///< For the flagger, which writes where the store writes.

    /// Tries an account that need not be saved yet; only one test at a time, the one before is cancelled.
    void test(const store::Account &account, const vault::VaultAnswer &password);
    void cancelTest();
    void askPassword(const store::Account &account); ///< passwordFound().
    /// The account with the proxy of the settings, where it has no choice of its own.
    store::Account withProxy(store::Account account) const;
    QList<store::Account> accountsBy(const base::ProxyChoice &proxy) const;

Q_SIGNALS:
    void started(const base::AccountId &account);
    void progressed(const fetch::RunProgress &progress);
    void said(const base::AccountId &account, const pop3::Conversation &lines);
    void finished(const fetch::FetchReport &report);
    void allFinished();
    void serverWanted(); ///< A check of an account was asked for whose server is ours to start.
    void catalogueChanged();
    void passwordFound(const base::AccountId &account, const vault::VaultAnswer &answer);

    void testStepEnded(const fetch::TestStep &step);
    void testPassed(qint64 messages, qint64 bytes);
    void testFailed(const fetch::Trouble &trouble, const net::CertificateFacts &certificate);

private:
    using Way = void (fetch::MailCheck::*)(const QList<store::Account> &);

    fetch::Workshop makeWorkshop();
    void makeMailCheck();
    void run(const QList<base::AccountId> &accounts);
    QList<base::AccountId> allAccounts() const;
    void applyPatience(const store::Account &account);
    void ask(const QList<base::AccountId> &accounts, Way way); ///< Somebody wants it: patience does not count.
    void start(const QList<base::AccountId> &accounts, Way way);
    void cancelOutdated(const QList<store::Account> &accounts);
    void recordStart(const base::AccountId &account);
    void recordEnd(const fetch::FetchReport &report);
    void passOn(const base::AccountId &account, const vault::VaultAnswer &answer);

    store::Profile m_profile;
    const base::Clock &m_clock;
    QList<store::Account> m_accounts;
    QSet<base::AccountId> m_unserved;
    base::ProxyChoice m_proxy;
    QHash<base::AccountId, store::ServerNotes> m_servers;
    QSet<base::AccountId> m_running;
    QSet<base::AccountId> m_asked;    ///< Of those that run: somebody waits for the outcome.
    QSet<base::AccountId> m_outdated; ///< Likewise: to be checked once more when they have ended.
    bool m_isHeld = false;
    vault::PasswordVault m_keychain;
    vault::SessionPasswords m_sessionPasswords;
    ProxyPasswords m_proxyPasswords;
    vault::PasswordSource m_passwords;
    fetch::Schedule m_schedule;
    base::Thread m_store;
    base::Thread m_line;
    fetch::Workshop m_workshop; ///< Used on the line thread; not changed while anything runs there.
    std::unique_ptr<fetch::MailCheck, QScopedPointerDeleteLater> m_mailCheck;
    std::unique_ptr<fetch::AccountTest, QScopedPointerDeleteLater> m_test;
};

} // namespace app
