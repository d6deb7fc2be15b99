// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/FetchPlan.h"
#include "fetch/FetchReport.h"
#include "fetch/FetchRun.h"
#include "fetch/Workshop.h"
#include "pop3/ConversationLine.h"
#include "store/Account.h"
#include "vault/VaultAnswer.h"

#include <QObject>

#include <map>
#include <memory>

namespace fetch {

/// Checks several accounts at once, one FetchRun each. Lives on the line thread; app and cli talk to it by queued
/// calls. An account whose check is under way is not checked twice.
class MailCheck final : public QObject
{
    Q_OBJECT

public:
    /// The clock must outlive the check.
    MailCheck(Workshop workshop, const base::Clock &clock, QObject *parent = nullptr);
    ~MailCheck() override;

public Q_SLOTS:
    void check(const QList<store::Account> &accounts);
    void retry(const QList<store::Account> &accounts); ///< Likewise, and what is in quarantine is asked for again.
    void checkByRightClock(const QList<store::Account> &accounts); ///< A person says so: see ClockTrust.
    /// A check of that account that also brings these, by the ids of their headers, however large; after the one that
    /// is under way.
    void fetchWhole(const store::Account &account, const QStringList &ids);
    void plan(const QList<store::Account> &accounts); ///< Looks only: planned(), then finished(); nothing is changed.
    void cancel(const base::AccountId &account); ///< Ends within a second; keeps what was stored, deletes nothing more.
    void cancelAll();
    /// The answer to passwordNeeded().
    void takePassword(const base::AccountId &account, const vault::VaultAnswer &answer);

Q_SIGNALS:
    void started(const base::AccountId &account);
    void passwordNeeded(const store::Account &account);
    void progressed(const fetch::RunProgress &progress);                        ///< At most 20 a second each.
    void said(const base::AccountId &account, const pop3::Conversation &lines); ///< At most 20 a second, batched.
    void catalogueChanged(const base::AccountId &account);                      ///< New rows can be read.
    void planned(const base::AccountId &account, const fetch::FetchPlan &plan);
    void finished(const fetch::FetchReport &report);
    void allFinished(); ///< No run is left.

private:
    void start(const QList<store::Account> &accounts, FetchRun::Purpose purpose);
    void startOne(const store::Account &account, FetchRun::Purpose purpose, const QSet<QByteArray> &whole = {});
    FetchRun &makeRun(const base::AccountId &account); ///< Its first, or its second.
    void end(const FetchReport &report);

    using RunOwner = std::unique_ptr<FetchRun, QScopedPointerDeleteLater>; ///< A run ends in its own signal.

    struct Check
    {
        store::Account account;
        FetchRun::Purpose purpose;
        RunOwner run;
        QSet<QByteArray> whole;              ///< Ids that are asked for, however large they are.
        QSet<QByteArray> wholeNext;          ///< Likewise, by the check after this one.
        std::optional<FetchReport> firstTry; ///< Set in the second, and there is no third.
        bool isCancelled = false;            ///< Then there is no second, either.
    };

    const Workshop m_workshop;
    const base::Clock &m_clock;
    std::map<base::AccountId, Check> m_checks;
};

} // namespace fetch
