// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/HeadDownload.h"

#include "fetch/StoreLink.h"

#include <utility>

namespace fetch {

namespace {

constexpr qsizetype aheadAtMost = 100;
constexpr qsizetype headAtMost = 256 * 1024; ///< Whoever sends more than that as a header means to.

} // namespace

HeadDownload::HeadDownload(pop3::Pop3Session &session, StoreLink &store, QObject *parent)
    : QObject(parent), m_session(session), m_store(store)
{
}

void HeadDownload::start(const QList<pop3::ServerMessage> &messages)
{
    m_messages = messages;
    m_hasTop = m_session.capabilities().has("TOP");
    connect(&m_session, &pop3::Pop3Session::bodyReceived, this, &HeadDownload::takeBody);
    connect(&m_session, &pop3::Pop3Session::retrieved, this, &HeadDownload::takeEnd);
    ask();
    if (m_messages.isEmpty())
        Q_EMIT finished();
}

void HeadDownload::ask()
{
    const qsizetype ahead = m_hasTop ? aheadAtMost : 1; // Whether there is a TOP, one message is to tell.
    while (m_asked < m_messages.size() && m_asked - m_answered < ahead)
        m_session.retrieveTop(m_messages.at(m_asked++).number, 0);
}

bool HeadDownload::isCurrent(base::MessageNumber number) const
{
    return isExpecting() && number == m_messages.at(m_answered).number;
}

void HeadDownload::takeBody(base::MessageNumber number, const QByteArray &bytes)
{
    if (isCurrent(number))
        m_head += bytes.left(headAtMost - m_head.size());
}

void HeadDownload::takeEnd(base::MessageNumber number)
{
    if (!isCurrent(number))
        return;
    m_hasTop = true;
    const pop3::ServerMessage &message = m_messages.at(m_answered);
    m_store.keepHead(*message.uidl, message.size.value_or(0), std::exchange(m_head, {}));
    ++m_count;
    goOn();
}

/// Where there is no TOP at all, the others are not asked for either; not in this check.
void HeadDownload::refuse(bool isPassing)
{
    if (!isExpecting())
        return;
    m_head.clear();
    if (!isPassing)
        m_store.keepHead(*m_messages.at(m_answered).uidl, 0, {});
    if (!m_hasTop)
        m_messages.resize(m_asked);
    goOn();
}

void HeadDownload::blame(bool isPassing)
{
    if (!isExpecting())
        return;
    const base::Uidl uidl = *m_messages.at(m_answered).uidl;
    if (!isPassing)
        m_store.keepHead(uidl, 0, {});
    else if (!m_head.isEmpty())
        m_store.recordDrop(uidl);
}

void HeadDownload::stop()
{
    if (!isExpecting())
        return; // Nor need the session be there any more.
    disconnect(&m_session, nullptr, this, nullptr);
    m_asked = m_answered;
}

void HeadDownload::goOn()
{
    ++m_answered;
    ask();
    if (isExpecting())
        return;
    disconnect(&m_session, nullptr, this, nullptr);
    Q_EMIT finished();
}

} // namespace fetch
