// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pop3/Pop3Error.h"
#include "store/ServerNotes.h"

namespace base {
class Clock;
}
namespace pop3 {
class Pop3Session;
}

namespace fetch {

class ClockTrust;

/// What a check knows of its server from the checks before, and what it learns for those to come. Owned by the run.
class ServerAcquaintance
{
public:
    /// The clock must outlive the acquaintance.
    explicit ServerAcquaintance(const base::Clock &clock) : m_clock(clock) {}

    void recall(const store::ServerNotes &notes) { m_notes = notes; }
    void prepare(pop3::Pop3Session &session); ///< Leaves out what a session broke on in the last weeks.
    int minutesToWait() const;                ///< Before the server lets us in again; 0: none.

    void noteWait(); ///< We wait, without having asked.
    void noteWelcome();
    void noteCapabilities(const pop3::Pop3Session &session);
    void noteClock(const ClockTrust &clock);
    void noteListing();                             ///< What is there was seen, and the plan is to be carried out.
    void noteSuccess(qint64 fetched);               ///< The check went through.
    void noteFailure(const pop3::Pop3Error &error); ///< Of the session, of a sign-in or of any other command.

    /// Of a second session of the same check. True: it is no trouble, the next check does the rest.
    bool isForgivenOnReturn(const pop3::Pop3Error &error);

    bool mayReturnAtOnce() const; ///< It lets us in again right after a session.
    bool hasSeenListing() const { return m_notes.isMaildropListed; }
    const store::ServerNotes &notes() const { return m_notes; }
    /// The session broke on something that the next one goes without, so it is worth another try at once.
    bool isWorthATry() const { return m_isWorthATry && m_notes.loginDelay == 0; }

private:
    void noteAnswer(store::ServerNotes::Answer answer);
    void noteSuspect(pop3::Pop3Error::Suspect suspect);
    bool isAvoided(const QDateTime &broke) const;

    const base::Clock &m_clock;
    store::ServerNotes m_notes;
    bool m_avoidsPipelining = false;
    bool m_isWorthATry = false;
};

} // namespace fetch
