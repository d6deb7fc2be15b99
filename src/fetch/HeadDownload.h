// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pop3/Pop3Session.h"

#include <QObject>

namespace fetch {

class StoreLink;

/// Brings the headers of mails that are larger than their account takes into the store, by TOP (RFC 1939, section 7),
/// many asked for ahead. What comes of it is no mail: nothing is deleted for it. Owned by Download.
class HeadDownload final : public QObject
{
    Q_OBJECT

public:
    /// The store must outlive it; the session only until it has finished().
    HeadDownload(pop3::Pop3Session &session, StoreLink &store, QObject *parent = nullptr);

    void start(const QList<pop3::ServerMessage> &messages); ///< Ends in finished(), also with nothing to ask.
    void refuse(bool isPassing); ///< The server will not give the header that is next; passing: not just now.
    void blame(bool isPassing);  ///< The line broke on it.
    void stop();                 ///< The line is gone.
    int count() const { return m_count; }

Q_SIGNALS:
    void finished(); ///< Every header came, or was refused.

private:
    void ask();
    void takeBody(base::MessageNumber number, const QByteArray &bytes);
    void takeEnd(base::MessageNumber number);
    void goOn();
    bool isExpecting() const { return m_answered < m_asked; }
    bool isCurrent(base::MessageNumber number) const;

    pop3::Pop3Session &m_session;
    StoreLink &m_store;
    QList<pop3::ServerMessage> m_messages;
    qsizetype m_asked = 0;
    qsizetype m_answered = 0;
    bool m_hasTop = false; ///< It was answered, or CAPA says so.
    QByteArray m_head;     ///< Of the current one, so far.
    int m_count = 0;
};

} // namespace fetch
