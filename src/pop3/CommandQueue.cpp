// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/CommandQueue.h"

#include "pop3/Window.h"

namespace pop3 {

namespace {

qsizetype lengthOf(const Command &command)
{
    return command.shown.size() + (command.hidden ? command.hidden->size() + 1 : 0) + 2;
}

} // namespace

const Command *CommandQueue::takeNextToSend()
{
    if (m_waiting.empty() || !hasRoomFor(m_waiting.front()))
        return nullptr;
    m_waiting.front().isPipelined = !m_out.empty();
    m_out.push_back(std::move(m_waiting.front()));
    m_waiting.pop_front();
    m_commandBytesOut += lengthOf(m_out.back());
    m_replyBytesOut += m_out.back().expectedBytes;
    return &m_out.back();
}

bool CommandQueue::hasRoomFor(const Command &command) const
{
    if (m_out.empty())
        return true;
    const bool isNoop = command.verb == Verb::Noop;
    return m_isPipelining &&
           m_commandBytesOut + lengthOf(command) <= Window::commandBytes + (isNoop ? Window::noopBytes : 0) &&
           (isNoop || m_replyBytesOut + command.expectedBytes <= Window::replyBytes);
}

Command CommandQueue::finishCurrent()
{
    Command done = std::move(m_out.front());
    m_out.pop_front();
    m_commandBytesOut -= lengthOf(done);
    m_replyBytesOut -= done.expectedBytes;
    m_pipelinedBytes += done.isPipelined ? lengthOf(done) : 0;
    return done;
}

Pop3Error::Suspect CommandQueue::suspect() const
{
    if (m_out.empty())
        return Pop3Error::Suspect::Nobody;
    const Command &current = m_out.front();
    if (current.verb == Verb::Utf8 || current.verb == Verb::Lang || current.verb == Verb::Mechanisms)
        return Pop3Error::Suspect::Language;
    const bool isAmongSeveral = current.isPipelined || m_out.size() > 1;
    const bool isEarly = m_pipelinedBytes < Window::commandBytes;
    return isAmongSeveral && isEarly ? Pop3Error::Suspect::Pipelining : Pop3Error::Suspect::Nobody;
}

} // namespace pop3
