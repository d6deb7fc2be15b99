// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/ScriptedTransport.h"
#include "support/SessionLog.h"

#include <memory>

/// A session played against a transcript, without port, thread or sleep. A line of the text is one of
///   S: what the server sends, CRLF added        S| the same with \r \n \0 \xNN, nothing added
///   C: what the client must have sent           (silence) it must have sent nothing more
///   > what the session is asked: login USER PASSWORD, apop USER SECRET, auth METHOD USER SECRET, list, retrieve N, top
///   N LINES, delete N,
///     reset, noop, quit, abort, pause, resume
///   = what the session must have signalled next, as SessionLog writes it
///   (handshake) TLS is being started and succeeds    (closes) (resets) the server does    # a comment
///   nonce N what the client takes for its nonce
///   language TAG what the session asks of LANG    mechanisms it looks for them where CAPA is refused
///   tls none|starttls|implicit    only whole|bytes|cr|lf …    both at the top; none and all four are meant without
/// At the end the client must be silent, and where "=" is used at all, all signals must have been named.
class Dialogue
{
public:
    enum class Cut { Whole, EveryByte, AtEveryCr, BareLf };
    static const QByteArray agreed;

    explicit Dialogue(const QByteArray &text, Cut cut = Cut::Whole);
    ~Dialogue();

    static bool isFor(const QByteArray &text, Cut cut); ///< False where an "only" line leaves that cut out.

    pop3::Pop3Session &session() { return *m_session; }
    const SessionLog &log() const { return *m_log; }
    ScriptedTransport &transport() { return *m_transport; }

    QByteArray play(); ///< agreed, or the first line that differs, both sides.

private:
    QByteArray take(const QByteArray &line);
    QByteArray takeMark(const QByteArray &mark);
    QByteArray expectLine(const QByteArray &expected);
    QByteArray expectSignal(const QByteArray &expected);
    QByteArray expectSilence() const;
    void ask(const QByteArrayList &words);
    void askAboutMessage(const QByteArrayList &words);
    void login(const QByteArray &method, const QByteArray &user, QByteArray secret);
    void deliverSegment();

    QByteArrayList m_lines;
    Cut m_cut;
    QByteArray m_segment;
    qsizetype m_signalsSeen = 0;
    bool m_namesSignals = false;
    ScriptedTransport *m_transport = nullptr; ///< Owned by the session.
    std::unique_ptr<pop3::Pop3Session> m_session;
    std::unique_ptr<SessionLog> m_log;
};
