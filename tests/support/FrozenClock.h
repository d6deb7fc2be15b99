// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

/// Stands still until a test moves it.
class FrozenClock final : public base::Clock
{
public:
    explicit FrozenClock(const QString &isoUtc = QStringLiteral("2026-11-24T09:00:00Z"))
        : m_now(QDateTime::fromString(isoUtc, Qt::ISODate))
    {
    }

    QDateTime now() const override { return m_now; }
    qint64 monotonicMs() const override { return m_monotonicMs; }
    void advance(qint64 ms)
    {
        m_now = m_now.addMSecs(ms);
        m_monotonicMs += ms;
    }

private:
    QDateTime m_now;
    qint64 m_monotonicMs = 1000;
};
