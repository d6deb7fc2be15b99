// SPDX-License-Identifier: GPL-3.0-or-later
// The part of FetchRun that deletes on the server: in batches, each with a session of its own, so that a line that
// drops costs at most one of them.
#include "fetch/FetchRun.h"

#include "base/Clock.h"

#include <algorithm>

namespace fetch {

using Phase = RunProgress::Phase;

namespace {

constexpr qsizetype smallestBatch = 200;
constexpr qsizetype mostBatches = 20; ///< Each lists all anew, which tells on a large mailbox.

} // namespace

void FetchRun::takeReceipts(const store::StoredReceipts &receipts)
{
    for (const store::StoredReceipt &receipt : receipts) {
        m_report.fetched += receipt.isNew() ? 1 : 0;
        m_report.bytes += receipt.isNew() ? receipt.size() : 0;
        if (isToGo(receipt))
            m_deletes.add(receipt);
    }
}

/// The age is that of the mail that was found. What came in place of one that was to be compared has another place.
bool FetchRun::isToGo(const store::StoredReceipt &receipt) const
{
    const auto reason = m_due.reasonOnArrival(receipt.uidl());
    if (reason == DeleteReason::Age)
        return FetchPolicy::of(m_account).byTime(receipt.storedAt(), m_clock.now()).has_value();
    const bool isAnother = receipt.isNew() && m_compared.contains(receipt.uidl());
    return reason && (reason == DeleteReason::AtOnce || !isAnother);
}

void FetchRun::gatherDeletes()
{
    if (m_isStopping)
        return;
    m_teller.enter(Phase::Deleting);
    if (m_due.sure.isEmpty())
        takeVouched({}, {});
    else
        m_store->vouch(m_due.sure);
}

void FetchRun::takeVouched(const store::StoredReceipts &receipts, const QList<base::Uidl> &altered)
{
    if (m_isStopping)
        return;
    m_report.altered += altered;
    if (!m_download)
        return beginDownload(receipts);
    for (const store::StoredReceipt &receipt : receipts)
        m_deletes.add(receipt);
    if (m_report.notice)
        m_deletes = DeletePlan();
    deleteBatch();
}

/// All at once where the server wants a pause between two sessions, or where messages are known only by what was found
/// out about them in this one.
void FetchRun::deleteBatch()
{
    const bool mayComeBack = m_server.mayReturnAtOnce() && m_recognition->isByNamesAlone();
    const qsizetype most = qMax(smallestBatch, qsizetype(m_report.remaining) / mostBatches);
    const DeletePlan batch = m_deletes.takeBatch(mayComeBack ? most : m_deletes.receipts().size());
    if (m_deletes.isEmpty()) {
        m_password = base::Secret();
        m_teller.goOn();
    } else {
        m_teller.stayAt(Phase::Deleting);
    }
    m_removal = std::make_unique<Removal>(*m_session, *m_store);
    connect(m_removal.get(), &Removal::asked, this, &FetchRun::quit);
    m_removal->start(batch);
}

void FetchRun::takeFarewell()
{
    if (m_isStopping)
        return;
    if (m_removal) {
        m_removal->confirm();
        m_report.deleted += int(m_removal->marked().size());
    }
    if (m_deletes.isEmpty() || m_removal->marked().isEmpty())
        return closeStore();
    m_goneInLastBatch = m_removal->marked();
    m_removal.reset();
    m_firstLook.reset();
    m_session->disconnect(this);
    m_session.release()->deleteLater(); // It is still speaking.
    m_stage = LineStage::BeforeGreeting;
    connectToServer();
}

/// Nothing is under way that could be in doubt: should the line fail now, the next check deletes the rest.
bool FetchRun::isBetweenBatches() const
{
    return m_report.deleted > 0 && !m_removal;
}

void FetchRun::takeListingAnew(const pop3::Listing &listing)
{
    const QList<base::Uidl> uidls = uidlsOf(listing.messages);
    const QSet<base::Uidl> listed(uidls.begin(), uidls.end());
    const bool isAnyBack = std::any_of(m_goneInLastBatch.cbegin(), m_goneInLastBatch.cend(),
                                       [&listed](const base::Uidl &uidl) { return listed.contains(uidl); });
    const bool isAnyMissing = FetchPolicy::of(m_account).hasLimits() && !m_deletes.areOthersAmong(listed);
    // Their unique-ids may be those of other messages by now: the next check compares. Or it sees who is newest now.
    m_deletes = isAnyBack || isAnyMissing ? DeletePlan() : m_deletes.by(listing);
    m_report.remaining = int(listing.messages.size()) + m_report.deleted;
    m_teller.enter(Phase::Deleting);
    deleteBatch();
}

} // namespace fetch
