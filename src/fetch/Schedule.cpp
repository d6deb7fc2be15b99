// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/Schedule.h"

#include "base/Clock.h"

#include <algorithm>

namespace fetch {

namespace {

/// A timer never sleeps longer, so that a clock that was set or a machine that slept is noticed.
constexpr qint64 longestSleepMs = 15 * 60'000;

} // namespace

Schedule::Schedule(const base::Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Schedule::look);
}

void Schedule::setIntervals(const QHash<base::AccountId, int> &minutes)
{
    const qint64 now = m_clock.monotonicMs();
    QHash<base::AccountId, Turn> turns;
    for (auto wanted = minutes.cbegin(); wanted != minutes.cend(); ++wanted)
        turns.insert(wanted.key(), {qMax(0, wanted.value()), m_turns.value(wanted.key(), {0, now}).lastMs});
    m_turns = turns;
    arm();
}

void Schedule::recordCheck(const base::AccountId &account)
{
    const auto turn = m_turns.find(account);
    if (turn == m_turns.end())
        return;
    turn->lastMs = m_clock.monotonicMs();
    arm();
}

void Schedule::pauseUntil(const QDateTime &time)
{
    m_pausedUntil = time;
    arm();
}

std::optional<QDateTime> Schedule::nextCheck() const
{
    const auto ms = msUntilNext();
    if (!ms)
        return std::nullopt;
    return m_clock.now().addMSecs(*ms);
}

void Schedule::look()
{
    if (m_pausedUntil.isValid() && m_pausedUntil <= m_clock.now())
        m_pausedUntil = {};
    const QList<base::AccountId> accounts = m_pausedUntil.isValid() ? QList<base::AccountId>() : takeDue();
    arm();
    if (!accounts.isEmpty())
        Q_EMIT due(accounts);
}

QList<base::AccountId> Schedule::takeDue()
{
    QList<base::AccountId> accounts;
    const qint64 now = m_clock.monotonicMs();
    for (auto turn = m_turns.begin(); turn != m_turns.end(); ++turn) {
        if (turn->minutes == 0 || turn->dueMs() > now)
            continue;
        turn->lastMs = now;
        accounts.append(turn.key());
    }
    std::sort(accounts.begin(), accounts.end());
    return accounts;
}

std::optional<qint64> Schedule::msUntilNext() const
{
    std::optional<qint64> next;
    const qint64 now = m_clock.monotonicMs();
    for (const Turn &turn : m_turns) {
        if (turn.minutes > 0)
            next = qMin(next.value_or(turn.dueMs()), turn.dueMs());
    }
    if (!next)
        return std::nullopt;
    const qint64 pauseMs = m_pausedUntil.isValid() ? m_clock.now().msecsTo(m_pausedUntil) : 0;
    return std::max({qint64(0), *next - now, pauseMs});
}

void Schedule::arm()
{
    const auto ms = msUntilNext();
    if (ms)
        m_timer.start(int(qMin(*ms, longestSleepMs)));
    else
        m_timer.stop();
}

} // namespace fetch
