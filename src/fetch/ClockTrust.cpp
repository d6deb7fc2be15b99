// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/ClockTrust.h"

#include "store/ServerNotes.h"

#include <cstdlib>

namespace fetch {

namespace {

constexpr qint64 secondsInDay = 86'400;
constexpr qint64 largestStep = 7 * secondsInDay;

bool isStep(const QDateTime &from, const QDateTime &to)
{
    return std::llabs(from.secsTo(to)) <= largestStep;
}

/// Steadily since then, though for less than a week: that would be the next jump.
bool hasGoneOnForADay(const store::ServerNotes &notes, const QDateTime &now)
{
    return notes.clockDoubted.isValid() && notes.clockAt < notes.clockDoubted &&
           notes.clockDoubted.secsTo(now) >= secondsInDay && isStep(notes.clockDoubted, now);
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
        notes.clockDoubted = {};
    } else if (!notes.clockDoubted.isValid() || notes.clockDoubted > now || !isStep(notes.clockDoubted, now)) {
        notes.clockDoubted = now;
    }
}

} // namespace fetch
