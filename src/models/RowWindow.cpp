// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RowWindow.h"

#include <iterator>

namespace models {

void RowWindow::clear()
{
    m_runs.clear();
    m_size = 0;
}

const store::MessageRow *RowWindow::at(qint64 position) const
{
    auto run = m_runs.upper_bound(position);
    if (run == m_runs.begin())
        return nullptr;
    --run;
    const qint64 offset = position - run->first;
    return offset < run->second.size() ? &run->second.at(offset) : nullptr;
}

bool RowWindow::replace(qint64 position, const store::MessageRow &row)
{
    if (!at(position))
        return false;
    auto run = std::prev(m_runs.upper_bound(position));
    run->second[position - run->first] = row;
    return true;
}

qint64 RowWindow::positionOf(const QString &id) const
{
    for (const auto &[first, rows] : m_runs) {
        for (qsizetype i = 0; i < rows.size(); ++i) {
            if (rows[i].id == id)
                return first + i;
        }
    }
    return -1;
}

void RowWindow::put(qint64 first, const store::MessageRows &rows)
{
    if (rows.isEmpty())
        return;
    erase(first, rows.size());
    m_runs.emplace(first, rows);
    m_size += rows.size();
}

void RowWindow::insert(qint64 first, qint64 count)
{
    splitAt(first);
    shift(first, count);
}

void RowWindow::remove(qint64 first, qint64 count)
{
    erase(first, count);
    shift(first + count, -count);
}

void RowWindow::trimAround(qint64 position)
{
    while (m_size > maxRows && m_runs.size() > 1) {
        const auto last = std::prev(m_runs.end());
        const bool isLastFarther = last->first - position > position - m_runs.begin()->first;
        const auto farthest = isLastFarther ? last : m_runs.begin();
        m_size -= farthest->second.size();
        m_runs.erase(farthest);
    }
}

void RowWindow::erase(qint64 first, qint64 count)
{
    splitAt(first);
    splitAt(first + count);
    auto run = m_runs.lower_bound(first);
    while (run != m_runs.end() && run->first < first + count) {
        m_size -= run->second.size();
        run = m_runs.erase(run);
    }
}

void RowWindow::splitAt(qint64 position)
{
    auto run = m_runs.lower_bound(position);
    if (run == m_runs.begin())
        return;
    --run;
    const qint64 offset = position - run->first;
    if (offset >= run->second.size())
        return;
    m_runs.emplace(position, run->second.sliced(offset));
    run->second.resize(offset);
}

void RowWindow::shift(qint64 from, qint64 by)
{
    Runs moved;
    for (auto run = m_runs.lower_bound(from); run != m_runs.end();) {
        auto node = m_runs.extract(run++);
        node.key() += by;
        moved.insert(moved.end(), std::move(node));
    }
    m_runs.merge(moved);
}

} // namespace models
