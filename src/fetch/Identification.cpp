// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/Identification.h"

#include "pop3/Window.h"

#include <utility>

namespace fetch {

Identification::Identification(pop3::Pop3Session &session, QObject *parent) : QObject(parent), m_session(session) {}

void Identification::start(const QList<base::MessageNumber> &numbers)
{
    m_numbers = numbers;
    m_way = Way::Top;
    m_asked = m_answered = 0;
    m_hasTop = m_hasTop || m_session.capabilities().has("TOP");
    if (m_numbers.isEmpty())
        return Q_EMIT finished();
    connect(&m_session, &pop3::Pop3Session::bodyReceived, this, &Identification::takeBody);
    connect(&m_session, &pop3::Pop3Session::retrieved, this, &Identification::takeEnd);
    ask();
}

void Identification::ask()
{
    // Whether there is a TOP, one message is to tell.
    const qsizetype ahead = m_hasTop || m_way == Way::Retrieve ? pop3::Window::mostCommands : 1;
    while (m_asked < m_numbers.size() && m_asked - m_answered < ahead) {
        const base::MessageNumber number = m_numbers.at(m_asked++);
        if (m_way == Way::Top)
            m_session.retrieveTop(number, 0);
        else
            m_session.retrieve(number);
    }
}

bool Identification::isCurrent(base::MessageNumber number) const
{
    return m_answered < m_asked && number == m_numbers.at(m_answered);
}

void Identification::takeBody(base::MessageNumber number, const QByteArray &bytes)
{
    if (isCurrent(number))
        m_digest.append(bytes);
}

void Identification::takeEnd(base::MessageNumber number)
{
    if (!isCurrent(number))
        return;
    store::MailDigest digest = std::exchange(m_digest, store::MailDigest());
    digest.finish();
    m_hasTop = m_hasTop || m_way == Way::Top;
    const bool isOfWhole = !m_hasTop || digest.identity().isEmpty();
    if (m_way == Way::Top && digest.identity().isEmpty())
        m_untold.append(number);
    else
        m_fingerprints.insert(number, {digest.header(), isOfWhole ? digest.whole() : digest.identity(), isOfWhole});
    goOn();
}

void Identification::refuse()
{
    if (m_answered >= m_asked)
        return;
    m_digest = store::MailDigest();
    if (m_way == Way::Top)
        m_untold.append(m_numbers.at(m_answered));
    if (m_way == Way::Top && !m_hasTop)
        m_untold = std::exchange(m_numbers, {}); // None is asked ahead yet.
    goOn();
}

void Identification::goOn()
{
    ++m_answered;
    ask();
    if (m_answered < m_numbers.size())
        return;
    if (m_way == Way::Top && !m_untold.isEmpty())
        return startOver();
    disconnect(&m_session, nullptr, this, nullptr);
    Q_EMIT finished();
}

void Identification::startOver()
{
    m_way = Way::Retrieve;
    m_numbers = std::exchange(m_untold, {});
    m_asked = m_answered = 0;
    ask();
}

} // namespace fetch
