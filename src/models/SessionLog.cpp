// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SessionLog.h"

#include <algorithm>

namespace models {

const SessionLog::Session *SessionLog::find(quint32 number) const
{
    const auto found = std::find_if(m_sessions.begin(), m_sessions.end(),
                                    [number](const Session &session) { return session.number == number; });
    return found == m_sessions.end() ? nullptr : &*found;
}

SessionLog::Session *SessionLog::openSession(const base::AccountId &account)
{
    const auto found = std::find_if(m_sessions.rbegin(), m_sessions.rend(), [&account](const Session &session) {
        return session.account.id == account && !session.report;
    });
    return found == m_sessions.rend() ? nullptr : &*found;
}

void SessionLog::begin(const AccountLabel &account, const QDateTime &now)
{
    Session session;
    session.number = ++m_lastNumber;
    session.account = account;
    session.begun = now;
    m_sessions.push_back(std::move(session));
    Q_EMIT sessionBegun(m_lastNumber);
    while (qsizetype(m_sessions.size()) > maxSessions) {
        const quint32 oldest = m_sessions.front().number;
        m_sessions.pop_front();
        Q_EMIT sessionDropped(oldest);
    }
}

void SessionLog::add(const base::AccountId &account, const pop3::Conversation &lines)
{
    Session *session = openSession(account);
    if (!session || lines.isEmpty())
        return;
    const pop3::Conversation kept = lines.last(std::min(lines.size(), maxLines));
    const qsizetype overflow = qsizetype(session->lines.size()) + kept.size() - maxLines;
    const qsizetype dropped = std::max<qsizetype>(0, overflow);
    Q_EMIT linesAboutToChange(session->number, dropped, kept.size());
    session->lines.erase(session->lines.begin(), session->lines.begin() + dropped);
    session->lines.insert(session->lines.end(), kept.begin(), kept.end());
    Q_EMIT linesChanged(session->number, dropped, kept.size());
}

void SessionLog::end(const fetch::FetchReport &report, const QDateTime &now)
{
    Session *session = openSession(report.account);
    if (!session)
        return;
    session->report = report;
    session->ended = now;
    Q_EMIT sessionEnded(session->number);
}

} // namespace models
