// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pop3/Timeouts.h"

#include <QObject>
#include <QTimer>

namespace pop3 {

/// Counts how long a server keeps us waiting, phase by phase, and how long we leave it without a word. Owned by
/// Channel.
class Deadlines final : public QObject
{
    Q_OBJECT

public:
    enum class Phase {
        Nothing, ///< Over, paused, or somebody else's (connecting, handshake).
        Idle,    ///< It is our turn.
        Greeting,
        Answer, ///< A status line is due; one that drips in has the same limit as a whole.
        Reply   ///< Inside a message or listing.
    };

    Deadlines();

    void setTimeouts(const Timeouts &timeouts) { m_timeouts = timeouts; }
    void enter(Phase phase); ///< Also anew, where a piece has come.
    void hear(qint64 bytes) { m_heard += bytes; }
    void noteWholeReply() { m_pace.stop(); } ///< That is progress, however small it was.

Q_SIGNALS:
    void passed(const QByteArray &rule);
    void idled();

private:
    void await(std::chrono::milliseconds limit, const char *rule);
    void countAnew();
    void lookAtPace();

    Timeouts m_timeouts;
    QTimer m_limit;
    QTimer m_pace;
    QTimer m_idle;
    const char *m_rule = ""; ///< That the server breaks when the limit passes.
    qint64 m_heard = 0;      ///< Bytes, since the pace was looked at.
};

} // namespace pop3
