// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/SampleMails.h"

#include <QSet>

namespace demo {

/// The server's side of one POP3 conversation (RFC 1939, RFC 2449): a line in, an answer out. Knows no socket. Works on
/// its own copy of the mailbox; what QUIT deletes is taken by its owner.
class Responder
{
public:
    explicit Responder(QList<SampleMail> mails);

    static QByteArray greeting();
    QByteArray answer(QByteArrayView line); ///< One command without its line end; the answer ends in CRLF.

    bool isOver() const { return m_state == State::Over; } ///< After QUIT: close once the answer is sent.
    /// The UIDLs to delete: those marked before a QUIT in the transaction state, else none.
    QSet<QByteArray> deletions() const { return m_hasCommitted ? m_marked : QSet<QByteArray>(); }

private:
    enum class State { Authorization, Transaction, Over };
    using Answer = QByteArray (Responder::*)(const QByteArrayList &arguments);
    struct Command
    {
        const char *verb;
        bool isForTransaction;
        int minArguments;
        int maxArguments;
        Answer answer;
    };
    static const Command commands[];

    QByteArray capa(const QByteArrayList &arguments);
    QByteArray user(const QByteArrayList &arguments);
    QByteArray pass(const QByteArrayList &arguments);
    QByteArray stat(const QByteArrayList &arguments);
    QByteArray list(const QByteArrayList &arguments);
    QByteArray uidl(const QByteArrayList &arguments);
    QByteArray retr(const QByteArrayList &arguments);
    QByteArray top(const QByteArrayList &arguments);
    QByteArray dele(const QByteArrayList &arguments);
    QByteArray noop(const QByteArrayList &arguments);
    QByteArray rset(const QByteArrayList &arguments);
    QByteArray quit(const QByteArrayList &arguments);

    const SampleMail *find(const QByteArray &number) const;
    template<typename Describe>
    QByteArray listing(const QByteArrayList &arguments, Describe describe) const;

    QList<SampleMail> m_mails;
    QSet<QByteArray> m_marked;
    QByteArray m_user;
    State m_state = State::Authorization;
    bool m_hasCommitted = false;
};

} // namespace demo
