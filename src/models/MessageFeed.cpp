// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/MessageFeed.h"

namespace models {

namespace {

constexpr int shortestPauseMs = 50;        ///< At most 20 changes a second go to the window.
constexpr int shortestCountsPauseMs = 250; ///< Counting walks an index.
constexpr int firstPage = 128;

} // namespace

MessageFeed::MessageFeed(const store::Profile &profile, QObject *parent)
    : QObject(parent),
      m_reader(profile),
      m_watcher(profile.catalogueFile(), this),
      m_refreshTimer(this),
      m_countsTimer(this)
{
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(shortestPauseMs);
    m_countsTimer.setSingleShot(true);
    m_countsTimer.setInterval(shortestCountsPauseMs);
    connect(&m_watcher, &store::CatalogueWatcher::changed, this, &MessageFeed::refresh);
    connect(&m_refreshTimer, &QTimer::timeout, this, &MessageFeed::catchUp);
    connect(&m_countsTimer, &QTimer::timeout, this, &MessageFeed::tellCounts);
}

void MessageFeed::start()
{
    m_watcher.start();
    tellCounts();
    catchUp(); // With what came before the watch began.
}

void MessageFeed::openView(quint32 number, const store::ListView &view)
{
    m_number = number;
    m_reader.open(view);
    showFromTop();
}

void MessageFeed::showFromTop()
{
    Q_EMIT viewOpened(m_number, m_reader.count());
    if (m_reader.count() > 0)
        Q_EMIT pageLoaded(m_number, 0, m_reader.rows(0, firstPage));
}

void MessageFeed::loadPage(quint32 number, qint64 first, int count)
{
    if (number != m_number)
        return;
    catchUp();
    Q_EMIT pageLoaded(m_number, first, m_reader.rows(first, count));
}

void MessageFeed::refresh()
{
    if (m_refreshTimer.isActive())
        return;
    if (!m_sinceRefresh.isValid() || m_sinceRefresh.hasExpired(shortestPauseMs))
        catchUp();
    else
        m_refreshTimer.start();
}

void MessageFeed::catchUp()
{
    m_refreshTimer.stop();
    const std::optional<store::ViewChange> change = m_number > 0 ? m_reader.advance() : store::ViewChange();
    m_sinceRefresh.start();
    if (!change)
        showFromTop();
    else if (!change->isEmpty())
        Q_EMIT changed(m_number, *change);
    if (!m_countsTimer.isActive())
        m_countsTimer.start();
}

void MessageFeed::tellCounts()
{
    const store::MessageCounts counts = m_reader.counts();
    if (counts == m_counts)
        return;
    m_counts = counts;
    Q_EMIT countsChanged(counts);
}

void MessageFeed::locate(quint32 number, const QString &id)
{
    if (number != m_number)
        return;
    catchUp();
    Q_EMIT located(number, id, m_reader.positionOf(id));
}

void MessageFeed::findPath(const QString &id)
{
    Q_EMIT pathFound(id, m_reader.pathOf(id));
}

} // namespace models
