// SPDX-License-Identifier: GPL-3.0-or-later
// How the rows of MessageListModel come, change and go.
#include "models/MessageListModel.h"

#include "models/MessageText.h"

#include <algorithm>

namespace models {

namespace {

store::MessageRows shownRows(const store::MessageRows &rows)
{
    store::MessageRows safe;
    safe.reserve(rows.size());
    std::transform(rows.begin(), rows.end(), std::back_inserter(safe), shownRow);
    return safe;
}

} // namespace

void MessageListModel::askFor(qint64 position) const
{
    const qint64 page = position / RowWindow::pageSize;
    if (!m_isOpening && m_requests.wants(page))
        Q_EMIT pageRequested(m_number, page * RowWindow::pageSize, int(RowWindow::pageSize));
}

void MessageListModel::takeView(quint32 number, qint64 count)
{
    if (number != m_number)
        return;
    beginResetModel();
    m_isOpening = false;
    m_requests.clear();
    m_window.clear();
    m_count = count;
    if (count > 0)
        m_requests.wants(0); // the feed sends the first page unasked
    endResetModel();
    Q_EMIT viewShown();
}

void MessageListModel::takePage(quint32 number, qint64 first, const store::MessageRows &rows)
{
    if (number != m_number || m_isOpening)
        return;
    const auto next = m_requests.arrived(first / RowWindow::pageSize);
    if (next)
        Q_EMIT pageRequested(m_number, *next * RowWindow::pageSize, int(RowWindow::pageSize));
    m_window.put(first, shownRows(rows.first(qBound<qint64>(0, m_count - first, rows.size()))));
    m_window.trimAround(first);
    tellChanged(first, first + rows.size()); // one more: its heading hangs on the last of these
}

void MessageListModel::takeChange(quint32 number, const store::ViewChange &change)
{
    if (number != m_number || m_isOpening)
        return;
    for (const auto &range : change.removed)
        removeRange(range);
    for (const auto &range : change.inserted)
        insertRange(range);
    if (!m_isOpening)
        changeRows(change);
}

void MessageListModel::changeRows(const store::ViewChange &change)
{
    if (change.isRestStale) {
        m_window.clear();
        tellChanged(0, m_count - 1);
    }
    qint64 first = 0;
    qint64 last = -1; // the run of changed rows that was not told yet; empty at first
    for (const auto &[position, row] : change.changed) {
        if (!m_window.replace(position, shownRow(row)))
            continue;
        if (position != last + 1) {
            tellChanged(first, last);
            first = position;
        }
        last = position;
    }
    tellChanged(first, last);
}

void MessageListModel::removeRange(const store::ViewChange::Removed &range)
{
    if (m_isOpening)
        return;
    if (range.count <= 0 || range.first + range.count > m_count)
        return reopen();
    beginRemoveRows({}, int(range.first), int(range.first + range.count - 1));
    m_window.remove(range.first, range.count);
    m_count -= range.count;
    endRemoveRows();
    tellChanged(range.first, range.first);
}

void MessageListModel::insertRange(const store::ViewChange::Inserted &range)
{
    if (m_isOpening)
        return;
    if (range.count <= 0 || range.first > m_count)
        return reopen();
    beginInsertRows({}, int(range.first), int(range.first + range.count - 1));
    m_window.insert(range.first, range.count);
    m_window.put(range.first, shownRows(range.rows));
    m_window.trimAround(range.first);
    m_count += range.count;
    endInsertRows();
    tellChanged(range.first + range.count, range.first + range.count);
}

void MessageListModel::tellChanged(qint64 first, qint64 last)
{
    last = std::min(last, m_count - 1);
    if (first <= last)
        Q_EMIT dataChanged(index(int(first), 0), index(int(last), columnCountOfAll - 1));
}

void MessageListModel::refreshDates()
{
    tellChanged(0, m_count - 1);
}

} // namespace models
