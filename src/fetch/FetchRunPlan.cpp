// SPDX-License-Identifier: GPL-3.0-or-later
// The part of FetchRun that decides what is fetched, compared and deleted.
#include "fetch/FetchRun.h"

#include "base/Clock.h"

#include <algorithm>
#include <iterator>

namespace fetch {

using Quarantine = DownloadRules::Quarantine;

void FetchRun::decide(const Identities &listed)
{
    const pop3::Listing &listing = listed.listing;
    const FetchPolicy policy = FetchPolicy::of(m_account);
    const DeletesDue due = planDeletes(listed, *m_known, policy, m_clock.now());
    m_due = due.sure;
    m_plan = planDownloads(listing, *m_known, downloadRules(due));
    if (m_purpose == Purpose::LookOnly)
        return tellPlan(inNumbers(listing, m_plan, policy, m_due.size()));
    m_known->clear(); // A list of a large mailbox is large: only the plan stays.
    if (const auto uidls = wholeListing(listing))
        m_store->recordListed(*uidls);
    m_store->recordSkipped(uidlsOf(m_plan.tooLarge), "too large");
    prepareDownload(listed);
}

/// What the user has deleted or altered is not compared, nor deleted: it stays on the server as it was.
void FetchRun::prepareDownload(Identities listed)
{
    const QList<base::Uidl> toCompare = uidlsOf(m_plan.toCompare);
    useOwnNames(listed, m_plan.toFetch);
    useOwnNames(listed, m_plan.toCompare);
    for (qsizetype i = 0; i < toCompare.size(); ++i)
        m_compared.insert(toCompare[i], *m_plan.toCompare[i].uidl);
    m_store->expect(listed);
    if (FetchPolicy::of(m_account).keep() != FetchPolicy::Keep::Forever)
        m_deletes = DeletePlan(listed.listing);
    if (toCompare.isEmpty())
        beginDownload({});
    else
        m_store->vouch(toCompare);
}

DownloadRules FetchRun::downloadRules(const DeletesDue &due) const
{
    const auto quarantine = m_purpose == Purpose::Retry ? Quarantine::Opened : Quarantine::Kept;
    return {quarantine, m_account.maxBytes, {due.toCompare.begin(), due.toCompare.end()}, m_clock.now()};
}

void FetchRun::tellPlan(const FetchPlan &plan)
{
    FetchPlan told = plan;
    told.expireDays = m_server.notes().expireDays;
    Q_EMIT planned(m_account.id, told);
    quit();
}

void FetchRun::beginDownload(const store::StoredReceipts &toCompare)
{
    const DownloadPlan plan = std::exchange(m_plan, {});
    m_report.failed = int(plan.unidentifiable.size());
    m_report.skipped = int(plan.tooLarge.size());
    m_report.quarantined = int(plan.quarantined.size());
    m_quarantined = uidlsOf(plan.quarantined);
    QSet<base::Uidl> whole;
    for (const store::StoredReceipt &receipt : toCompare)
        whole.insert(m_compared.value(receipt.uidl()));
    QList<pop3::ServerMessage> messages = plan.toFetch;
    std::copy_if(plan.toCompare.begin(), plan.toCompare.end(), std::back_inserter(messages),
                 [&whole](const pop3::ServerMessage &message) { return whole.contains(*message.uidl); });
    download(messages);
}

} // namespace fetch
