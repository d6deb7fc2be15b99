// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/ClockTrust.h"
#include "fetch/DeletePlan.h"
#include "fetch/Diagnosis.h"
#include "fetch/Download.h"
#include "fetch/FetchPlan.h"
#include "fetch/FetchReport.h"
#include "fetch/FirstLook.h"
#include "fetch/PortProbe.h"
#include "fetch/Recognition.h"
#include "fetch/Removal.h"
#include "fetch/RunTeller.h"
#include "fetch/ServerAcquaintance.h"
#include "fetch/SignIn.h"
#include "fetch/StoreLink.h"
#include "fetch/Workshop.h"
#include "vault/VaultAnswer.h"

namespace fetch {

/// One account's mail check: connect, sign in, list, download, delete, quit. Lives on the line thread, owned by
/// MailCheck. Used once; ends in exactly one finished().
class FetchRun final : public QObject
{
    Q_OBJECT

public:
    enum class Purpose { Fetch, Retry, ClockIsRight, LookOnly }; ///< As the slots of MailCheck say.

    /// The workshop and the clock must outlive the run.
    FetchRun(store::Account account, Purpose purpose, const Workshop &workshop, const base::Clock &clock);
    ~FetchRun() override;

    void start();
    void takePassword(const vault::VaultAnswer &answer);
    void keepNotice(const std::optional<Trouble> &notice) { m_report.notice = notice; } ///< Of the try before.
    void askForWhole(const QSet<QByteArray> &ids) { m_whole = ids; } ///< Before start(): however large they are.
    void cancel();

Q_SIGNALS:
    void passwordNeeded(const store::Account &account);
    void progressed(const fetch::RunProgress &progress);
    void said(const base::AccountId &account, const pop3::Conversation &lines);
    void catalogueChanged(const base::AccountId &account);
    void planned(const base::AccountId &account, const fetch::FetchPlan &plan);
    void finished(const fetch::FetchReport &report);

private:
    void takeKnown(const store::KnownMail &known);
    void connectWhenReady();
    void connectToServer();
    void waitMinutes(int minutes);
    void signInNow();
    void list();
    void takeListing(const pop3::Listing &listing);
    void takeIdentities();
    void lookAtFirst();
    void decide();
    void findDue(const Identities &listed);
    void prepareDownload(Identities listed);
    DownloadRules downloadRules() const;
    void beginDownload(const store::StoredReceipts &toCompare);
    void tellPlan(const FetchPlan &plan);
    void takeReceipts(const store::StoredReceipts &receipts);
    bool isToGo(const store::StoredReceipt &receipt) const;
    void gatherDeletes();
    void takeVouched(const store::StoredReceipts &receipts, const QList<base::Uidl> &altered);
    void deleteBatch();
    bool isBetweenBatches() const;
    void takeListingAnew(const pop3::Listing &listing);
    void quit();
    void takeFarewell();

    void takeRefusal(const pop3::Pop3Error &error, base::MessageNumber number);
    void takeNo(const pop3::Pop3Error &error);
    void takeLineFailure(const pop3::Pop3Error &error);
    void takeStoreFailure(const store::StoreError &error);
    void noteRenewal(Trouble::Kind kind, const QString &aside);
    void stop(const Trouble &trouble);                 ///< The line is gone or must go.
    void leave(const std::optional<Trouble> &trouble); ///< The line is good, but there is nothing more to say.
    void stopOnce(const Trouble &trouble);
    void closeStore();
    void report();
    void noteLine(const pop3::ConversationLine &line);

    store::Account m_account; ///< With the password of its proxy, once it is known.
    const Purpose m_purpose;
    const Workshop &m_workshop;
    const base::Clock &m_clock;
    std::unique_ptr<StoreLink> m_store;
    std::unique_ptr<pop3::Pop3Session> m_session;
    std::unique_ptr<SignIn> m_signIn;           ///< After m_session, until it is signed in.
    std::unique_ptr<Recognition> m_recognition; ///< After m_session, too.
    std::unique_ptr<FirstLook> m_firstLook;     ///< Likewise.
    std::unique_ptr<Download> m_download;       ///< After m_session and m_store, which it uses.
    std::unique_ptr<Removal> m_removal;
    std::unique_ptr<PortProbe> m_probe;
    ServerAcquaintance m_server;
    std::optional<base::Secret> m_password;
    std::optional<store::KnownMail> m_known;
    Identities m_listed; ///< Until the plan is made.
    ClockTrust m_clockTrust;
    DeletesDue m_due;
    DownloadPlan m_plan;                      ///< Until the download begins.
    QHash<base::Uidl, base::Uidl> m_compared; ///< As they come, and what they are taken for.
    DeletePlan m_deletes;                     ///< Those that are not in a batch yet.
    QList<base::Uidl> m_goneInLastBatch;
    QList<base::Uidl> m_quarantined;
    QSet<QByteArray> m_whole;
    FetchReport m_report;
    RunTeller m_teller;
    LineStage m_stage = LineStage::BeforeGreeting;
    bool m_isStopping = false;
    bool m_isOver = false; ///< It has reported.
    QTimer m_cancelling;
};

} // namespace fetch
