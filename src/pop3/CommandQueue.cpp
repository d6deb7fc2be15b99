// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/CommandQueue.h"

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
    return m_isPipelining && m_out.size() < maxCommandsOut &&
           m_commandBytesOut + lengthOf(command) <= maxCommandBytesOut &&
           m_replyBytesOut + command.expectedBytes <= maxReplyBytesOut;
}

Command CommandQueue::finishCurrent()
{
    Command done = std::move(m_out.front());
    m_out.pop_front();
    m_commandBytesOut -= lengthOf(done);
    m_replyBytesOut -= done.expectedBytes;
    return done;
}

} // namespace pop3
