// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace store {
struct ServerNotes;
}

namespace fetch {

/// When a check that nobody asked for may come next, by what the server said to the last sign-in (RFC 2449, sections
/// 6.5 and 8.1; RFC 3206). A check that a person asks for may always come.
class Patience
{
public:
    enum class Kind {
        AsPlanned,
        NotBefore,  ///< As planned, but not before time().
        At,         ///< At time(), whatever was planned.
        UntilAsked, ///< The password has to be changed, or a person to ask.
    };

    Patience() = default;
    static Patience with(const store::ServerNotes &notes, const QDateTime &now);

    Kind kind() const { return m_kind; }
    const QDateTime &time() const { return m_time; } ///< UTC; invalid where kind() has no use for it.

private:
    Patience(Kind kind, const QDateTime &time) : m_kind(kind), m_time(time) {}

    Kind m_kind = Kind::AsPlanned;
    QDateTime m_time;
};

/// The answer to the last sign-in passes by itself within minutes, so that nobody need hear of it yet.
bool isPassing(const store::ServerNotes &notes);

/// Seconds until the server lets us in again by its LOGIN-DELAY; 0: at once.
int loginDelayLeft(const store::ServerNotes &notes, const QDateTime &now);

} // namespace fetch
