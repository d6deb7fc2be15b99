// SPDX-License-Identifier: GPL-3.0-or-later
// The part of FetchRun that finds out what is there, and decides what is to be done.
#include "fetch/FetchRun.h"

#include "base/Clock.h"
#include "store/DigestName.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace fetch {

using First = base::AccountPolicy::First;
using Quarantine = DownloadRules::Quarantine;

void FetchRun::takeListing(const pop3::Listing &listing)
{
    m_server.noteCapabilities(*m_session);
    if (isBetweenBatches())
        return takeListingAnew(listing);
    m_report.remaining = int(listing.messages.size());
    const QList<store::Renaming> found = foundByName(listing, *m_known, m_account.id);
    m_known = renamed(*std::exchange(m_known, {}), found);
    if (m_purpose != Purpose::LookOnly)
        m_store->recordRenamed(found);
    m_recognition = std::make_unique<Recognition>(*m_session, *m_known);
    connect(m_recognition.get(), &Recognition::finished, this, &FetchRun::takeIdentities);
    m_recognition->start(listing, m_clock.now());
}

void FetchRun::takeIdentities()
{
    m_listed = m_recognition->takeIdentities();
    m_known = renamed(*std::exchange(m_known, {}), m_listed.renamings);
    if (m_purpose != Purpose::LookOnly)
        m_store->recordRenamed(m_listed.renamings);
    lookAtFirst();
}

namespace {

/// As far as the ledger says.
bool hasFetched(const store::KnownMail &known)
{
    for (auto it = known.begin(); it != known.end(); ++it) {
        if (!store::isImported(it.key()))
            return true;
    }
    return false;
}

} // namespace

/// A mailbox that was empty then leaves nothing in the ledger, so the server's notes have their say, too.
void FetchRun::lookAtFirst()
{
    const First first = m_account.policy.first;
    if (first == First::All || hasFetched(*m_known) || m_server.hasSeenListing())
        return decide();
    m_firstLook = std::make_unique<FirstLook>(*m_session);
    connect(m_firstLook.get(), &FirstLook::finished, this, &FetchRun::decide);
    const bool isFromNow = first == First::FromNow;
    const QDateTime since = m_clock.now().addDays(-m_account.policy.firstDays);
    m_firstLook->start(isFromNow ? pop3::Listing() : m_listed.listing, since);
}

void FetchRun::decide()
{
    const Identities listed = std::exchange(m_listed, {});
    m_known = withDoubts(*std::exchange(m_known, {}), listed);
    findDue(listed);
    DownloadRules rules = downloadRules();
    rules.alongside = comparedAlongside(listed, *m_known, rules.now);
    m_plan = planDownloads(listed.listing, *m_known, rules);
    if (m_purpose == Purpose::LookOnly)
        return tellPlan(inNumbers(listed.listing, m_plan, m_due));
    m_known->clear(); // A list of a large mailbox is large: only the plan stays.
    if (const auto uidls = wholeListing(listed.listing))
        m_store->recordListed(*uidls);
    m_store->recordSkipped(uidlsOf(m_plan.tooLarge), "too large");
    m_store->recordSkipped(uidlsOf(m_plan.fromBefore), store::LedgerLine::firstContact);
    m_server.noteListing();
    m_server.noteClock(m_clockTrust);
    prepareDownload(listed);
}

/// What the user has deleted or altered is not compared, nor deleted: it stays on the server as it was.
void FetchRun::prepareDownload(Identities listed)
{
    const QList<base::Uidl> toFetch = uidlsOf(m_plan.toFetch);
    const QList<base::Uidl> toCompare = uidlsOf(m_plan.toCompare);
    useOwnNames(listed, m_plan.toFetch);
    useOwnNames(listed, m_plan.toCompare);
    for (qsizetype i = 0; i < toFetch.size(); ++i)
        m_due.rename(toFetch[i], *m_plan.toFetch[i].uidl);
    for (qsizetype i = 0; i < toCompare.size(); ++i) {
        m_due.rename(toCompare[i], *m_plan.toCompare[i].uidl);
        m_compared.insert(*m_plan.toCompare[i].uidl, toCompare[i]);
        listed.uncertain.insert(*m_plan.toCompare[i].uidl); // So that the store, too, does not take its word.
    }
    m_store->expect(listed);
    if (!FetchPolicy::of(m_account).keepsAll())
        m_deletes = DeletePlan(listed.listing);
    if (toCompare.isEmpty())
        beginDownload({});
    else
        m_store->vouch(toCompare);
}

void FetchRun::beginDownload(const store::StoredReceipts &toCompare)
{
    const DownloadPlan plan = std::exchange(m_plan, {});
    m_report.failed = int(plan.unidentifiable.size());
    m_report.fromBefore = int(plan.fromBefore.size());
    m_report.skipped = int(plan.tooLarge.size()) + m_report.fromBefore;
    m_report.postponed = int(plan.postponed);
    m_report.quarantined = int(plan.quarantined.size());
    m_quarantined = uidlsOf(plan.quarantined);
    QSet<base::Uidl> whole;
    for (const store::StoredReceipt &receipt : toCompare)
        whole.insert(receipt.uidl());
    QList<pop3::ServerMessage> messages = plan.toFetch;
    std::copy_if(plan.toCompare.begin(), plan.toCompare.end(), std::back_inserter(messages),
                 [&](const pop3::ServerMessage &message) { return whole.contains(m_compared.value(*message.uidl)); });
    m_download = std::make_unique<Download>(*m_session, *m_store);
    m_teller.follow(*m_download, int(messages.size()), bytesOf(messages));
    m_teller.enter(RunProgress::Phase::Downloading);
    connect(m_download.get(), &Download::finished, m_store.get(), &StoreLink::flush);
    m_download->start(messages, plan.toHead);
}

void FetchRun::findDue(const Identities &listed)
{
    const QDateTime now = m_clock.now();
    const FetchPolicy policy = FetchPolicy::of(m_account);
    if (m_purpose != Purpose::ClockIsRight)
        m_clockTrust = ClockTrust(m_server.notes(), now);
    if (m_report.notice)
        return; // Nothing is deleted in this check, so nothing is compared for that.
    m_due = planDeletes(listed, *m_known, policy, now);
    if (!m_clockTrust.isInDoubt() || policy.keep() != FetchPolicy::Keep::Days)
        return;
    const qint64 wanted = std::exchange(m_due, planDeletes(listed, *m_known, policy.withoutDays(), now)).size();
    m_report.heldBack = {wanted - m_due.size(), m_clockTrust.days()};
}

DownloadRules FetchRun::downloadRules() const
{
    DownloadRules rules;
    rules.quarantine = m_purpose == Purpose::Retry ? Quarantine::Opened : Quarantine::Kept;
    rules.maxBytes = m_account.maxBytes;
    rules.toCompare = {m_due.toCompare.begin(), m_due.toCompare.end()};
    rules.now = m_clock.now();
    rules.policy = m_account.policy;
    rules.mayAskForHeads = !m_session->capabilities().hasAnswered() || m_session->capabilities().has("TOP");
    rules.whole = m_whole;
    rules.account = m_account.id;
    if (m_firstLook)
        rules.welcome = m_firstLook->young();
    return rules;
}

void FetchRun::tellPlan(const FetchPlan &plan)
{
    FetchPlan told = plan;
    told.heldBack = m_report.heldBack;
    told.expireDays = m_server.notes().expireDays;
    Q_EMIT planned(m_account.id, told);
    quit();
}

} // namespace fetch
