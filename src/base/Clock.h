// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace base {

/// Where the time comes from. Handed to constructors, so that a test can hold it still.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Wall clock, UTC. May jump.
    virtual QDateTime now() const = 0;
    /// Milliseconds that never go back; meaningful only as a difference.
    virtual qint64 monotonicMs() const = 0;
};

class SystemClock final : public Clock
{
public:
    QDateTime now() const override;
    qint64 monotonicMs() const override;
};

} // namespace base
