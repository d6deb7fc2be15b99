// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <deque>

namespace fetch {

/// Bytes a second over the last three seconds. Times are monotonic milliseconds.
class SpeedGauge
{
public:
    void record(qint64 nowMs, qint64 bytesSoFar);
    qint64 bytesPerSecond() const; ///< 0 while unknown.

private:
    struct Sample
    {
        qint64 ms;
        qint64 bytes;
    };
    std::deque<Sample> m_samples;
};

} // namespace fetch
