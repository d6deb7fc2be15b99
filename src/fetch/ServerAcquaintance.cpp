// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/ServerAcquaintance.h"

#include "base/Clock.h"
#include "fetch/ClockTrust.h"
#include "fetch/Patience.h"
#include "fetch/ServerPolicy.h"
#include "pop3/Pop3Session.h"

#include <utility>

namespace fetch {

namespace {

using Answer = store::ServerNotes::Answer;
using pop3::Pop3Error;

constexpr int breaksThatProve = 2;
constexpr qint64 mailsThatProve = 2; ///< Were asked for at once, so that pipelining had a chance to break.
constexpr int daysOfAvoiding = 30;   ///< Then the server, or the scanner on the way, may be a better one.

/// What a failure says of the sign-in to come; nothing where it was about something else.
std::optional<Answer> answerBehind(const Pop3Error &error)
{
    using Code = Pop3Error::Code;
    if (error.kind == Pop3Error::Kind::TlsDemanded)
        return std::nullopt;
    if (error.transport && error.transport->kind == net::TransportError::Kind::ProxyRefused)
        return Answer::ProxyRefused;
    switch (error.code) {
    case Code::InUse:
        return Answer::InUse;
    case Code::LoginDelay:
        return Answer::TooSoon;
    case Code::SysTemp:
        return Answer::Temporary;
    case Code::SysPerm:
        return Answer::Permanent;
    case Code::Auth:
        return Answer::WrongPassword;
    case Code::None:
    case Code::Utf8:
    case Code::Other:
    case Code::NotAuth:
        break;
    }
    return error.kind == Pop3Error::Kind::LoginRefused ? std::optional(Answer::Refused) : std::nullopt;
}

/// It, or those before it, wants us to come later. (The password was right a moment ago.)
bool isSentAway(const Pop3Error &error)
{
    using Code = Pop3Error::Code;
    return error.kind == Pop3Error::Kind::LoginRefused || error.kind == Pop3Error::Kind::GreetingRefused ||
           error.code == Code::InUse || error.code == Code::LoginDelay;
}

/// As lines drop now and then; not where somebody else may have answered.
bool isDropped(const Pop3Error &error)
{
    using Kind = net::TransportError::Kind;
    if (error.kind != Pop3Error::Kind::Network || !error.transport)
        return error.kind == Pop3Error::Kind::Timeout || error.kind == Pop3Error::Kind::Network;
    return error.transport->kind != Kind::ProxyRefused &&
           (error.transport->kind != Kind::TlsFailed || error.transport->isClosedByPeer);
}

} // namespace

bool ServerAcquaintance::isAvoided(const QDateTime &broke) const
{
    return broke.isValid() && broke.daysTo(m_clock.now()) < daysOfAvoiding;
}

void ServerAcquaintance::prepare(pop3::Pop3Session &session)
{
    m_avoidsPipelining = m_notes.isPipeliningOnTrial || isAvoided(m_notes.pipeliningBroke);
    if (m_avoidsPipelining)
        session.avoid(Pop3Error::Suspect::Pipelining);
    if (isAvoided(m_notes.languageBroke))
        session.avoid(Pop3Error::Suspect::Language);
}

int ServerAcquaintance::minutesToWait() const
{
    return (loginDelayLeft(m_notes, m_clock.now()) + 59) / 60;
}

/// The time of the last answer stays: it is what the delay counts from.
void ServerAcquaintance::noteWait()
{
    m_notes.answer = Answer::TooSoon;
    m_notes.times = 1;
}

void ServerAcquaintance::noteWelcome()
{
    noteAnswer(Answer::Welcome);
}

void ServerAcquaintance::noteAnswer(Answer answer)
{
    m_notes.times = m_notes.answer == answer ? m_notes.times + 1 : 1;
    m_notes.answer = answer;
    m_notes.answeredAt = m_clock.now();
}

void ServerAcquaintance::noteCapabilities(const pop3::Pop3Session &session)
{
    m_notes.loginDelay = loginDelay(session);
    m_notes.expireDays = expireDays(session);
    m_notes.implementation = QString::fromUtf8(session.capabilities().arguments("IMPLEMENTATION").join(' ').left(200));
}

void ServerAcquaintance::noteClock(const ClockTrust &clock)
{
    clock.note(m_notes, m_clock.now());
}

void ServerAcquaintance::noteListing()
{
    m_notes.isMaildropListed = true;
}

void ServerAcquaintance::noteFailure(const Pop3Error &error)
{
    if (const auto answer = answerBehind(error))
        noteAnswer(*answer);
    if (error.sessionLost())
        noteSuspect(error.suspect);
}

bool ServerAcquaintance::isForgivenOnReturn(const Pop3Error &error)
{
    if (isSentAway(error))
        m_notes.returnRefused = m_clock.now();
    return isSentAway(error) || isDropped(error) || error.code == Pop3Error::Code::SysTemp;
}

bool ServerAcquaintance::mayReturnAtOnce() const
{
    return m_notes.loginDelay == 0 && !isAvoided(m_notes.returnRefused);
}

void ServerAcquaintance::noteSuspect(Pop3Error::Suspect suspect)
{
    m_isWorthATry = suspect != Pop3Error::Suspect::Nobody;
    switch (suspect) {
    case Pop3Error::Suspect::Pipelining:
        ++m_notes.pipeliningBreaks;
        m_notes.isPipeliningOnTrial = true;
        return;
    case Pop3Error::Suspect::Language:
        m_notes.languageBroke = m_clock.now();
        return;
    case Pop3Error::Suspect::Nobody:
        if (std::exchange(m_notes.isPipeliningOnTrial, false)) // It breaks without as well, so it was not that.
            m_notes.pipeliningBreaks = 0;
        return;
    }
}

/// A line breaks now and then. Only where it broke in two checks in a row, each time under pipelining, and held without
/// it right after, was it that.
void ServerAcquaintance::noteSuccess(qint64 fetched)
{
    const bool wasOnTrial = std::exchange(m_notes.isPipeliningOnTrial, false);
    if (wasOnTrial && m_notes.pipeliningBreaks >= breaksThatProve) {
        m_notes.pipeliningBroke = m_clock.now();
        m_notes.pipeliningBreaks = 0;
    } else if (!m_avoidsPipelining && fetched >= mailsThatProve) {
        m_notes.pipeliningBreaks = 0;
    }
}

} // namespace fetch
