// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pop3/Command.h"
#include "pop3/Pop3Error.h"

#include <deque>

namespace pop3 {

/// Commands in call order: those that wait to be sent, and before them those that wait for their reply.
/// Without pipelining one at a time is out; with it, as many as the Window allows.
class CommandQueue
{
public:
    void setPipelining(bool on) { m_isPipelining = on; }
    bool isPipelining() const { return m_isPipelining; }
    void add(Command command) { m_waiting.push_back(std::move(command)); }
    void addFirst(Command command) { m_waiting.push_front(std::move(command)); }
    /// The next command that may be sent now, then counted as out; null where the window is full or nothing waits.
    const Command *takeNextToSend();

    bool isAwaitingReply() const { return !m_out.empty(); }
    Command &current() { return m_out.front(); } ///< The one whose reply comes now. Only while isAwaitingReply().
    const Command &current() const { return m_out.front(); }
    Command finishCurrent();

    /// What may be to blame where the line breaks now. Some servers, and virus scanners between, lose their way when a
    /// command comes before the last reply is out, or have no room for a whole window. They do so soon: after a window
    /// of such replies it was something else.
    Pop3Error::Suspect suspect() const;

    /// The window is open for it. That for NOOP is wider: it has to get through while the others wait.
    bool hasRoomFor(const Command &command) const;

private:
    std::deque<Command> m_out;
    std::deque<Command> m_waiting;
    qsizetype m_commandBytesOut = 0;
    qint64 m_replyBytesOut = 0;
    qint64 m_pipelinedBytes = 0; ///< Of answered commands that had gone out behind others.
    bool m_isPipelining = false;
};

} // namespace pop3
