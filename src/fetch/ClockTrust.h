// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace store {
struct ServerNotes;
}

namespace fetch {

/// Whether days may be counted by this computer's clock. One that has moved by more than eight days since the last
/// check, forwards or backwards, may be wrong, or nobody checked for so long: a person is to say which, and until then
/// no mail is deleted for its age. A clock that has gone on from there for a day, with checks no further apart than one
/// a day, is right as well; one that went backwards never is by itself.
class ClockTrust
{
public:
    ClockTrust() = default;                                            ///< A person says that it is right.
    ClockTrust(const store::ServerNotes &notes, const QDateTime &now); ///< As the last check left them.

    bool isInDoubt() const { return m_days != 0; }
    qint64 days() const { return m_days; } ///< By which it has moved; less than 0: backwards. 0: no doubt.

    void note(store::ServerNotes &notes, const QDateTime &now) const; ///< For the next check.

private:
    qint64 m_days = 0;
};

} // namespace fetch
