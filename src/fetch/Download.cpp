// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/Download.h"

#include "fetch/StoreLink.h"
#include "pop3/Window.h"

#include <utility>

namespace fetch {

namespace {

/// The message need not have any part in it.
bool isPassing(const pop3::Pop3Error &error)
{
    using Code = pop3::Pop3Error::Code;
    return error.kind == pop3::Pop3Error::Kind::Network || error.code == Code::SysTemp || error.code == Code::InUse;
}

} // namespace

Download::Download(pop3::Pop3Session &session, StoreLink &store, QObject *parent)
    : QObject(parent), m_session(session), m_store(store), m_heads(session, store)
{
    connect(&m_heads, &HeadDownload::finished, this, &Download::finished);
    connect(&session, &pop3::Pop3Session::bodyReceived, this, &Download::takeBody);
    connect(&session, &pop3::Pop3Session::retrieved, this, &Download::takeEnd);
    connect(&store, &StoreLink::filled, &session, &pop3::Pop3Session::pause);
    connect(&store, &StoreLink::drained, &session, &pop3::Pop3Session::resume);
}

void Download::start(const QList<pop3::ServerMessage> &messages, const QList<pop3::ServerMessage> &heads)
{
    m_wanted = WantedMail(messages);
    m_toHead = heads;
    ask();
    if (m_wanted.isEmpty())
        m_heads.start(std::exchange(m_toHead, {}));
}

/// Enough to keep a pipelining session's line full, few enough that memory does not grow with the mailbox.
void Download::ask()
{
    while (m_asked < m_wanted.size() && m_asked < size_t(pop3::Window::mostCommands))
        m_session.retrieve(m_wanted.number(m_asked++));
}

void Download::takeBody(base::MessageNumber number, const QByteArray &bytes)
{
    if (!isExpecting() || number != m_wanted.number())
        return;
    beginOnce();
    m_bytes += bytes.size();
    m_store.append(number, bytes);
}

void Download::takeEnd(base::MessageNumber number)
{
    if (!isExpecting() || number != m_wanted.number())
        return;
    beginOnce();
    m_store.finish(number);
    ++m_retrieved;
    goOn();
}

void Download::refuse(const pop3::Pop3Error &error)
{
    if (!isExpecting())
        return m_heads.refuse(isPassing(error));
    if (m_hasBegun)
        m_store.discard(m_wanted.number());
    if (isPassing(error))
        m_store.recordDrop(m_wanted.uidl());
    else
        m_store.recordFailure(m_wanted.uidl(), error.serverText);
    m_refused.append(m_wanted.uidl());
    goOn();
}

void Download::blame(const pop3::Pop3Error &error)
{
    if (!isExpecting())
        return m_heads.blame(isPassing(error));
    if (!isPassing(error))
        m_store.recordFailure(m_wanted.uidl(), error.rule);
    else if (m_hasBegun)
        m_store.recordDrop(m_wanted.uidl());
}

void Download::stop()
{
    m_heads.stop();
    if (m_wanted.isEmpty())
        return;
    disconnect(&m_session, nullptr, this, nullptr);
    if (m_hasBegun)
        m_store.discard(m_wanted.number());
    m_hasBegun = false;
}

void Download::beginOnce()
{
    if (m_hasBegun)
        return;
    m_hasBegun = true;
    m_store.begin(m_wanted.number(), m_wanted.uidl());
}

void Download::goOn()
{
    m_hasBegun = false;
    m_wanted.removeFirst();
    --m_asked;
    ask();
    if (m_wanted.isEmpty())
        m_heads.start(std::exchange(m_toHead, {}));
}

} // namespace fetch
