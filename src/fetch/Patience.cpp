// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/Patience.h"

#include "store/ServerNotes.h"

#include <algorithm>

namespace fetch {

namespace {

using Answer = store::ServerNotes::Answer;

constexpr int minute = 60;
constexpr int soon = 3 * minute;         ///< Another program is seldom longer at a mailbox.
constexpr int soonTries = 5;             ///< From then on it is no longer passing.
constexpr int unsaidDelay = 10 * minute; ///< Of a server that wants one and does not say how long.
constexpr int firstBackoff = 5 * minute; ///< Doubled with each refusal.
constexpr int longestBackoff = 120 * minute;
constexpr int longestDelay = 24 * 60 * minute; ///< Whatever a server says.

int delayOf(const store::ServerNotes &notes)
{
    return std::min(notes.loginDelay, longestDelay);
}

int backoffOf(int times)
{
    const int doublings = std::clamp(times - 1, 0, 10);
    return std::min(firstBackoff << doublings, longestBackoff);
}

/// A clock that was set back must not make anybody wait for years.
QDateTime answeredAt(const store::ServerNotes &notes, const QDateTime &now)
{
    return notes.answeredAt.isValid() ? std::min(notes.answeredAt, now) : now;
}

} // namespace

Patience Patience::with(const store::ServerNotes &notes, const QDateTime &now)
{
    const QDateTime then = answeredAt(notes, now);
    switch (notes.answer) {
    case Answer::Welcome:
        return notes.loginDelay > 0 ? Patience(Kind::NotBefore, then.addSecs(delayOf(notes))) : Patience();
    case Answer::ProxyRefused:
    case Answer::Refused: // Once may have been a hiccup; more would lock the account.
        return notes.times > 1 ? Patience(Kind::UntilAsked, {}) : Patience();
    case Answer::InUse:
        return notes.times <= soonTries ? Patience(Kind::At, then.addSecs(soon)) : Patience();
    case Answer::TooSoon:
        return {Kind::At, then.addSecs(notes.loginDelay > 0 ? delayOf(notes) : unsaidDelay)};
    case Answer::Temporary:
        return {Kind::NotBefore, then.addSecs(backoffOf(notes.times))};
    case Answer::WrongPassword:
    case Answer::Permanent:
        return {Kind::UntilAsked, {}};
    }
    return {};
}

bool isPassing(const store::ServerNotes &notes)
{
    return notes.answer == Answer::TooSoon || (notes.answer == Answer::InUse && notes.times <= soonTries);
}

int loginDelayLeft(const store::ServerNotes &notes, const QDateTime &now)
{
    const bool isCounted = notes.answer == Answer::Welcome || notes.answer == Answer::TooSoon;
    if (!isCounted || !notes.answeredAt.isValid())
        return 0;
    return int(std::clamp<qint64>(now.secsTo(answeredAt(notes, now).addSecs(delayOf(notes))), 0, longestDelay));
}

} // namespace fetch
