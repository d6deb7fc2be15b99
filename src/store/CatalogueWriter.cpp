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

CatalogueWriter::CatalogueWriter(const base::AccountId &account)
    : m_account(account), m_thread(base::startThread(QStringLiteral("catalogue")))
{
    m_place.moveToThread(m_thread.get());
}

CatalogueWriter::Opened CatalogueWriter::open(const QString &path, const base::AccountId &account)
{
    std::unique_ptr<CatalogueWriter> writer(new CatalogueWriter(account));
    const auto open = [&catalogue = writer->m_catalogue, &path]() -> Outcome {
        auto opened = Catalogue::open(path);
        if (!opened)
            return opened.error();
        catalogue = std::move(opened).value();
        return base::Done{};
    };
    if (const Outcome opened = writer->post(open).get(); !opened)
        return opened.error();
    return writer;
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
        Outcome done = work(*m_catalogue);
        m_hasFailed = !done.isOk();
        return done;
    });
    while (meanwhile && running.wait_for(meanwhilePause) != std::future_status::ready)
        meanwhile();
    return running.get();
}

std::shared_future<Outcome> CatalogueWriter::post(std::function<Outcome()> work)
{
    const auto task = std::make_shared<std::packaged_task<Outcome()>>(std::move(work));
    QMetaObject::invokeMethod(
        &m_place, [task] { (*task)(); }, Qt::QueuedConnection);
    return task->get_future().share();
}

} // namespace store
