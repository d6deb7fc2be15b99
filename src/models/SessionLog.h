// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/FetchReport.h"
#include "models/AccountLabel.h"
#include "pop3/ConversationLine.h"

#include <QList>
#include <QObject>

#include <deque>
#include <optional>

namespace models {

/// What was said in the last sessions, in memory only and bounded. The models of the conversation read it.
/// Lives on the UI thread; owned by app.
class SessionLog final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype maxSessions = 40;
    static constexpr qsizetype maxLines = 4000; ///< Of one session; the oldest go.

    struct Session
    {
        quint32 number = 0; ///< Counts up, never reused.
        AccountLabel account;
        QDateTime begun; ///< UTC
        std::deque<pop3::ConversationLine> lines;
        std::optional<fetch::FetchReport> report; ///< Absent while the session is open.
        QDateTime ended;
    };

    using QObject::QObject;

    const std::deque<Session> &sessions() const { return m_sessions; } ///< The newest last.
    const Session *find(quint32 number) const;                         ///< Null where it is gone.

public Q_SLOTS:
    void begin(const models::AccountLabel &account, const QDateTime &now);
    void add(const base::AccountId &account, const pop3::Conversation &lines);
    void end(const fetch::FetchReport &report, const QDateTime &now);

Q_SIGNALS:
    void sessionBegun(quint32 number);
    void sessionDropped(quint32 number); ///< The oldest made room; it was the first.
    void sessionEnded(quint32 number);
    void linesAboutToChange(quint32 number, qsizetype dropped, qsizetype added);
    void linesChanged(quint32 number, qsizetype dropped, qsizetype added);

private:
    Session *openSession(const base::AccountId &account);

    std::deque<Session> m_sessions;
    quint32 m_lastNumber = 0;
};

} // namespace models
