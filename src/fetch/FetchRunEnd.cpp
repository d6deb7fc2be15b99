// SPDX-License-Identifier: GPL-3.0-or-later
// The part of FetchRun that ends it, for whatever reason, and says what came of it.
#include "fetch/FetchRun.h"

#include <chrono>

namespace fetch {

using Closing = store::MessageStore::Closing;
using Phase = RunProgress::Phase;

namespace {

constexpr std::chrono::milliseconds patienceWithDisk{800};

} // namespace

/// Nothing is deleted on a server while what is here has only just been taken stock of. A lost ledger is worse than a
/// lost list.
void FetchRun::noteRenewal(Trouble::Kind kind, const QString &aside)
{
    if (m_report.notice && m_report.notice->kind == Trouble::Kind::LedgerRenewed)
        return;
    m_report.notice = troubleOf(kind, m_account);
    m_report.notice->detail = aside;
}

void FetchRun::takeStoreFailure(const store::StoreError &error)
{
    if (m_session)
        m_session->abort();
    m_isStopping = true;
    if (!m_report.error)
        m_report.error = diagnose(error, m_account);
    report();
}

/// The line ends here and now, and so does the run, even where the disk is slow: what the store has taken by then it
/// puts away behind, and keeps its lock for so long.
void FetchRun::cancel()
{
    if (!m_isStopping)
        stop(troubleOf(Trouble::Kind::Cancelled, m_account));
    if (m_isOver || m_cancelling.isActive())
        return;
    m_teller.enter(Phase::Cancelling);
    m_cancelling.start(patienceWithDisk);
}

void FetchRun::stopOnce(const Trouble &trouble)
{
    if (!m_isStopping)
        stop(trouble);
}

void FetchRun::stop(const Trouble &trouble)
{
    m_report.error = trouble;
    if (m_download)
        m_download->stop();
    if (m_session)
        m_session->abort();
    closeStore();
}

void FetchRun::leave(const std::optional<Trouble> &trouble)
{
    m_report.error = trouble;
    m_session->quit();
    closeStore();
}

void FetchRun::closeStore()
{
    m_isStopping = true;
    if (!m_report.error)
        m_server.noteSuccess(m_report.fetched);
    if (m_session)
        m_store->recordServer(m_server.notes());
    const bool isCancelled = m_report.error && m_report.error->kind == Trouble::Kind::Cancelled;
    m_store->close(isCancelled ? Closing::Soon : Closing::Settled);
}

void FetchRun::report()
{
    m_isOver = true;
    disconnect(m_store.get(), nullptr, this, nullptr);
    m_cancelling.stop();
    m_teller.stop();
    m_report.server = m_server.notes();
    m_report.isWorthATry =
        m_server.isWorthATry() && m_report.deleted == 0 && (!m_removal || m_removal->marked().isEmpty());
    QList<base::Uidl> refused = m_download ? m_download->refused() : QList<base::Uidl>();
    refused.removeIf([this](const base::Uidl &uidl) { return m_compared.contains(uidl); }); // These are here.
    m_report.failed += int(refused.size());
    m_report.headers = m_download ? m_download->headCount() : 0;
    m_report.remaining -= m_report.deleted;
    if (const int missing = m_report.failed + m_report.quarantined; missing > 0 && !m_report.error)
        m_report.error = troubleOfRefused(refused + m_quarantined, missing, m_account);
    if (!m_report.altered.isEmpty() && !m_report.error)
        m_report.error = troubleOfAltered(m_report.altered, m_account);
    Q_EMIT finished(m_report);
}

} // namespace fetch
