// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/HeadDownload.h"
#include "fetch/WantedMail.h"
#include "pop3/Pop3Session.h"

#include <QObject>

namespace fetch {

class StoreLink;

/// Brings the planned messages from the session into the store, in order, many asked for ahead, and behind them the
/// headers of those that are too large. Owned by the run.
class Download final : public QObject
{
    Q_OBJECT

public:
    /// The store must outlive the download; the session only until it has finished().
    Download(pop3::Pop3Session &session, StoreLink &store, QObject *parent = nullptr);

    /// Ends in finished(), also with nothing to fetch.
    void start(const QList<pop3::ServerMessage> &messages, const QList<pop3::ServerMessage> &heads = {});
    void refuse(const pop3::Pop3Error &error); ///< The server will not give the message that is next.
    void blame(const pop3::Pop3Error &error);  ///< The line broke; it may be the next message's fault.
    void stop();                               ///< The line is gone: what is not whole is forgotten.

    int retrievedCount() const { return m_retrieved; }
    int headCount() const { return m_heads.count(); }
    int refusedCount() const { return int(m_refused.size()); }
    const QList<base::Uidl> &refused() const { return m_refused; }
    qint64 bytes() const { return m_bytes; } ///< Of all bodies, as received.

Q_SIGNALS:
    void finished(); ///< Every message came whole or was refused.

private:
    void ask();
    void takeBody(base::MessageNumber number, const QByteArray &bytes);
    void takeEnd(base::MessageNumber number);
    void beginOnce();
    void goOn();
    bool isExpecting() const { return m_asked > 0; }

    pop3::Pop3Session &m_session;
    StoreLink &m_store;
    HeadDownload m_heads;
    QList<pop3::ServerMessage> m_toHead; ///< Until all mails have come.
    WantedMail m_wanted;
    size_t m_asked = 0;      ///< Of them, the first.
    bool m_hasBegun = false; ///< The current message is known to the store.
    int m_retrieved = 0;
    QList<base::Uidl> m_refused;
    qint64 m_bytes = 0;
};

} // namespace fetch
