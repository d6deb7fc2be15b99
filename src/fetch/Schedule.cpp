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

std::optional<qint64> Schedule::Turn::dueMs() const
{
    const qint64 planned = lastMs + qint64(minutes) * 60'000;
    if (minutes == 0)
        return std::nullopt;
    switch (patience) {
    case Patience::Kind::AsPlanned:
        return planned;
    case Patience::Kind::NotBefore:
        return qMax(planned, patienceMs);
    case Patience::Kind::At:
        return patienceMs;
    case Patience::Kind::UntilAsked:
        return std::nullopt;
    }
    return planned;
}

void Schedule::setIntervals(const QHash<base::AccountId, int> &minutes)
{
    const qint64 now = m_clock.monotonicMs();
    QHash<base::AccountId, Turn> turns;
    for (auto wanted = minutes.cbegin(); wanted != minutes.cend(); ++wanted) {
        Turn fresh;
        fresh.lastMs = now;
        Turn turn = m_turns.value(wanted.key(), fresh);
        turn.minutes = qMax(0, wanted.value());
        turns.insert(wanted.key(), turn);
    }
    m_turns = turns;
    arm();
}

void Schedule::setPatience(const base::AccountId &account, const Patience &patience)
{
    const auto turn = m_turns.find(account);
    if (turn == m_turns.end())
        return;
    turn->patience = patience.kind();
    turn->patienceMs = m_clock.monotonicMs();
    if (patience.time().isValid())
        turn->patienceMs += m_clock.now().msecsTo(patience.time());
    arm();
}

bool Schedule::mayCheck(const base::AccountId &account) const
{
    const Turn turn = m_turns.value(account);
    const bool hasTime = turn.patience == Patience::Kind::NotBefore || turn.patience == Patience::Kind::At;
    return turn.patience != Patience::Kind::UntilAsked && (!hasTime || turn.patienceMs <= m_clock.monotonicMs());
}

void Schedule::recordCheck(const base::AccountId &account)
{
    const auto turn = m_turns.find(account);
    if (turn == m_turns.end())
        return;
    turn->lastMs = m_clock.monotonicMs();
    turn->patience = Patience::Kind::AsPlanned;
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
        if (turn->dueMs().value_or(now + 1) > now)
            continue;
        turn->lastMs = now;
        turn->patience = Patience::Kind::AsPlanned;
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
        if (const auto due = turn.dueMs())
            next = qMin(next.value_or(*due), *due);
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
