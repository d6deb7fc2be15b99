// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/ClockTrust.h"

#include "store/ServerNotes.h"

#include <cstdlib>

namespace fetch {

namespace {

constexpr qint64 secondsInDay = 86'400;
constexpr qint64 largestStep = 8 * secondsInDay; ///< A timer that runs once a week may be late.
constexpr qint64 longestPause = 36 * 3'600;      ///< Likewise one that runs once a day.

bool isStep(const QDateTime &from, const QDateTime &to)
{
    return std::llabs(from.secsTo(to)) <= largestStep;
}

/// Without another jump, as far as the checks of that time tell.
bool hasGoneOn(const store::ServerNotes &notes, const QDateTime &now)
{
    const qint64 pause = notes.clockStillDoubted.secsTo(now);
    return notes.clockDoubted.isValid() && notes.clockStillDoubted.isValid() && pause >= 0 && pause <= longestPause;
}

bool hasGoneOnForADay(const store::ServerNotes &notes, const QDateTime &now)
{
    return hasGoneOn(notes, now) && notes.clockAt < notes.clockDoubted &&
           notes.clockDoubted.secsTo(now) >= secondsInDay;
}

} // namespace

ClockTrust::ClockTrust(const store::ServerNotes &notes, const QDateTime &now)
{
    if (notes.clockAt.isValid() && !isStep(notes.clockAt, now) && !hasGoneOnForADay(notes, now))
        m_days = notes.clockAt.secsTo(now) / secondsInDay;
}

void ClockTrust::note(store::ServerNotes &notes, const QDateTime &now) const
{
    if (!isInDoubt()) {
        notes.clockAt = now;
        notes.clockDoubted = notes.clockStillDoubted = {};
        return;
    }
    if (!hasGoneOn(notes, now))
        notes.clockDoubted = now;
    notes.clockStillDoubted = now;
}

} // namespace fetch
