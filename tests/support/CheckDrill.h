// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/MailCheck.h"
#include "support/FrozenClock.h"
#include "support/ScriptedMailbox.h"

#include <QTemporaryDir>
#include <QThread>

#include <map>

/// Mail checks of accounts whose servers are scripted mailboxes, with real stores in a folder of its own. One thread;
/// what is queued between line and store goes through the event loop.
class CheckDrill
{
public:
    enum class Place {
        Disk,
        Memory ///< As far as the system has that: for tests of many checks.
    };
    explicit CheckDrill(Place place = Place::Disk);

    /// keepDays: absent is for ever.
    store::Account account(const QString &name, std::optional<int> keepDays = std::nullopt) const;
    ScriptedMailbox &mailbox(const QString &name = QStringLiteral("home")) { return m_mailboxes[name]; }
    static ScriptedMailbox::Mail mail(const QByteArray &uidl, const QByteArray &body = "Hello\r\n");

    void usePassword(const char *password) { m_password = password; } ///< In place of "secret".
    void useDisk(store::Disk *disk) { m_disk = disk; }                ///< Of the stores to come; null: the real one.

    void useStoreThread(QThread *thread) { m_storeThread = thread; } ///< Likewise; null: the test's own.

    /// Checks these accounts and answers until all have ended; false where they never do.
    bool check(const QList<store::Account> &accounts);
    bool retry(const QList<store::Account> &accounts);
    bool fetchWhole(const store::Account &account, const QStringList &ids);
    bool checkByRightClock(const QList<store::Account> &accounts);
    bool plan(const QList<store::Account> &accounts);
    bool answerUntil(const std::function<bool()> &isDone);

    fetch::FetchReport report(const QString &name = QStringLiteral("home")) const { return m_reports.value(name); }
    const QList<fetch::FetchPlan> &plans() const { return m_plans; }
    QByteArrayList storedMails(const store::Account &account) const;         ///< Contents, sorted.
    void loseMail(const store::Account &account, const QByteArray &content); ///< Its file goes.
    void alterMail(const store::Account &account, const QByteArray &content,
                   const QByteArray &now); ///< As by the user.
    QByteArrayList rows() const;           ///< Of the catalogue: unique-id and last line of the body, sorted.
    store::KnownMail ledger(const store::Account &account);
    const store::Profile &profile() const { return m_profile; }

    const fetch::Workshop &workshop() const { return m_workshop; }
    fetch::MailCheck &mailCheck() { return *m_check; }
    FrozenClock &clock() { return m_clock; }

private:
    QStringList files(const store::Account &account) const;
    fetch::Workshop makeWorkshop();
    std::unique_ptr<pop3::Pop3Session> makeSession(const store::Account &account);
    fetch::StoreOwner makeStore(const store::Account &account);

    QTemporaryDir m_folder;
    const store::Profile m_profile;
    FrozenClock m_clock;
    const char *m_password = "secret";
    store::Disk *m_disk = nullptr;
    QThread *m_storeThread = nullptr;
    std::map<QString, ScriptedMailbox> m_mailboxes;
    const fetch::Workshop m_workshop;
    std::unique_ptr<fetch::MailCheck> m_check;
    QHash<QString, fetch::FetchReport> m_reports;
    QList<fetch::FetchPlan> m_plans;
    bool m_hasEnded = false;
};
