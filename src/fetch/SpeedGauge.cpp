// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/SpeedGauge.h"

namespace fetch {

namespace {

constexpr qint64 windowMs = 3'000;
constexpr qint64 leastMs = 200; ///< A shorter stretch says more about the clock than about the line.

} // namespace

void SpeedGauge::record(qint64 nowMs, qint64 bytesSoFar)
{
    m_samples.push_back({nowMs, bytesSoFar});
    while (m_samples.size() > 2 && m_samples.front().ms < nowMs - windowMs)
        m_samples.pop_front();
}

qint64 SpeedGauge::bytesPerSecond() const
{
    if (m_samples.size() < 2)
        return 0;
    const qint64 ms = m_samples.back().ms - m_samples.front().ms;
    return ms < leastMs ? 0 : (m_samples.back().bytes - m_samples.front().bytes) * 1000 / ms;
}

} // namespace fetch
