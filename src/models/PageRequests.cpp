// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/PageRequests.h"

#include <utility>

namespace models {

bool PageRequests::wants(qint64 page)
{
    if (m_underway.contains(page))
        return false;
    if (m_underway.size() >= maxUnderway) {
        m_waiting = page;
        return false;
    }
    m_underway.insert(page);
    return true;
}

std::optional<qint64> PageRequests::arrived(qint64 page)
{
    m_underway.remove(page);
    const std::optional<qint64> next = std::exchange(m_waiting, std::nullopt);
    return next && wants(*next) ? next : std::nullopt;
}

void PageRequests::clear()
{
    m_underway.clear();
    m_waiting.reset();
}

} // namespace models
