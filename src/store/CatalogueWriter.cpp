// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/CatalogueWriter.h"

#include <chrono>
#include <utility>

namespace store {

namespace {

constexpr qsizetype mostGathered = 400;
constexpr qint64 mostGatheredBytes = 1024 * 1024; // Of headers, each of which may be as large.
constexpr std::chrono::milliseconds meanwhilePause{100};

} // namespace

CatalogueWriter::CatalogueWriter(const QString &path, const base::AccountId &account)
    : m_path(path), m_account(account), m_thread(base::startThread(QStringLiteral("catalogue")))
{
    m_place.moveToThread(m_thread.get());
}

CatalogueWriter::Opened CatalogueWriter::open(const QString &path, const base::AccountId &account,
                                              Catalogue::Examination examination)
{
    std::unique_ptr<CatalogueWriter> writer(new CatalogueWriter(path, account));
    const auto open = [&writer, &path, examination] { return writer->take(Catalogue::open(path, examination)); };
    if (const Outcome opened = writer->post(open).get(); !opened)
        return opened.error();
    return writer;
}

Outcome CatalogueWriter::take(Catalogue::Opened opened)
{
    if (!opened)
        return opened.error();
    m_catalogue = std::move(opened).value();
    const bool isNow = !m_catalogue->aside().isEmpty();
    if (isNow || (!m_isRenewalTold && !m_catalogue->isToldTo(m_account)))
        m_renewal = Renewal{m_catalogue->asideBefore(), isNow};
    return base::Done{};
}

std::optional<CatalogueWriter::Renewal> CatalogueWriter::takeRenewal()
{
    m_isRenewalTold = m_isRenewalTold || m_renewal;
    return std::exchange(m_renewal, std::nullopt);
}

CatalogueWriter::~CatalogueWriter()
{
    const auto close = [this]() -> Outcome {
        m_catalogue.reset();
        return base::Done{};
    };
    post(close).wait();
}

void CatalogueWriter::add(const QList<Entry> &entries, const Catalogue::Mark &mark)
{
    std::unique_lock gathering(m_gathering);
    const bool isUnderway = !m_gathered.isEmpty();
    m_gathered += entries;
    m_mark = mark;
    for (const Entry &entry : entries)
        m_gatheredBytes += entry.header.size();
    const bool isMuch = m_gathered.size() > mostGathered || m_gatheredBytes > mostGatheredBytes;
    gathering.unlock();
    if (!isUnderway)
        m_writing = post([this] { return writeGathered(); });
    if (isMuch)
        m_writing.wait();
}

Outcome CatalogueWriter::writeGathered()
{
    std::unique_lock gathering(m_gathering);
    const QList<Entry> entries = std::exchange(m_gathered, {});
    m_gatheredBytes = 0;
    const Catalogue::Mark mark = m_mark;
    gathering.unlock();
    m_hasFailed = m_hasFailed || !m_catalogue || m_catalogue->isReplaced();
    if (m_hasFailed)
        return base::Done{};
    QList<CatalogueRow> rows;
    rows.reserve(entries.size());
    for (const Entry &entry : entries)
        rows.append(CatalogueRow::from(m_account, entry.line, entry.place, entry.header));
    Outcome added = m_catalogue->add(m_account, rows, mark);
    m_hasFailed = !added.isOk();
    if (added && !rows.isEmpty() && rowsAdded)
        rowsAdded();
    return added;
}

bool CatalogueWriter::await()
{
    if (m_writing.valid())
        m_writing.wait();
    return !m_hasFailed;
}

Outcome CatalogueWriter::run(const std::function<Outcome(Catalogue &)> &work, const std::function<void()> &meanwhile)
{
    const std::shared_future<Outcome> running = post([this, &work] {
        Outcome done = runHere(work);
        m_hasFailed = !done.isOk();
        return done;
    });
    while (meanwhile && running.wait_for(meanwhilePause) != std::future_status::ready)
        meanwhile();
    return running.get();
}

Outcome CatalogueWriter::runHere(const std::function<Outcome(Catalogue &)> &work)
{
    if (!m_catalogue || m_catalogue->isReplaced()) {
        m_catalogue.reset();
        if (const Outcome opened = take(Catalogue::open(m_path)); !opened)
            return opened;
    }
    Outcome done = work(*m_catalogue);
    if (done || done.error().kind != StoreError::Kind::CatalogueDamaged)
        return done;
    if (const Outcome renewed = take(Catalogue::renewed(std::move(m_catalogue))); !renewed)
        return renewed;
    return work(*m_catalogue);
}

bool CatalogueWriter::isReplaced()
{
    bool isReplaced = false;
    const auto look = [this, &isReplaced]() -> Outcome {
        isReplaced = !m_catalogue || m_catalogue->isReplaced();
        return base::Done{};
    };
    post(look).wait();
    return isReplaced;
}

std::shared_future<Outcome> CatalogueWriter::post(std::function<Outcome()> work)
{
    const auto task = std::make_shared<std::packaged_task<Outcome()>>(std::move(work));
    QMetaObject::invokeMethod(
        &m_place, [task] { (*task)(); }, Qt::QueuedConnection);
    return task->get_future().share();
}

} // namespace store
