// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/CutProxy.h"
#include "support/CutSession.h"
#include "support/FaultyServer.h"

#include <optional>

/// A FaultyServer whose sessions are of one kind and can be cut, by itself or, within the records of TLS, by a proxy
/// before it.
class CutServer
{
public:
    CutServer(const CutSession &session, const QList<FaultyMail> &mails) : m_server(session.tls, mails)
    {
        m_server.faults().hasNoPipelining = !session.isPipelined;
        if (session.counted == CutSession::Counted::Line)
            m_proxy.emplace(m_server.serverPort());
    }

    void cutAt(const Cut &cut) ///< Each session from now on.
    {
        if (m_proxy)
            return m_proxy->cutAfter(cut.after, cut.ending);
        m_server.faults().stopsAfter = cut.after;
        m_server.faults().ending = cut.ending;
    }
    void cutNoMore()
    {
        if (m_proxy)
            m_proxy->letPass();
        m_server.faults().stopsAfter = -1;
    }

    quint16 port() const { return m_proxy ? m_proxy->serverPort() : m_server.serverPort(); }
    base::ServerAddress address() const
    {
        base::ServerAddress address = m_server.address();
        address.port = port();
        return address;
    }
    QString options() const { return m_server.options(); }
    qint64 said() const { return m_proxy ? m_proxy->passed() : m_server.said(); } ///< In the last session.
    const QList<FaultyMail> &mails() const { return m_server.mailbox().mails; }

private:
    FaultyServer m_server;
    std::optional<CutProxy> m_proxy; ///< Where the bytes on the line are counted.
};
