// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/Deadlines.h"

namespace pop3 {

Deadlines::Deadlines()
{
    for (QTimer *timer : {&m_limit, &m_pace, &m_idle})
        timer->setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] { Q_EMIT passed(m_rule); });
    connect(&m_pace, &QTimer::timeout, this, &Deadlines::lookAtPace);
    connect(&m_idle, &QTimer::timeout, this, &Deadlines::idled);
}

void Deadlines::enter(Phase phase)
{
    m_limit.stop();
    m_idle.stop();
    if (phase != Phase::Reply)
        m_pace.stop();
    switch (phase) {
    case Phase::Nothing:
        return;
    case Phase::Idle:
        return m_idle.start(m_timeouts.idle);
    case Phase::Greeting:
        return await(m_timeouts.greeting, "no greeting");
    case Phase::Answer:
        return await(m_timeouts.answer, "no answer");
    case Phase::Reply:
        await(m_timeouts.silence, "silence in a reply");
        if (!m_pace.isActive())
            countAnew();
    }
}

void Deadlines::await(std::chrono::milliseconds limit, const char *rule)
{
    m_rule = rule;
    m_limit.start(limit);
}

void Deadlines::countAnew()
{
    m_heard = 0;
    m_pace.start(m_timeouts.pace);
}

void Deadlines::lookAtPace()
{
    if (m_heard < m_timeouts.paceBytes)
        Q_EMIT passed("a reply comes too slowly");
    else
        countAnew();
}

} // namespace pop3
