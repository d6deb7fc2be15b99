// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/ScriptedTransport.h"

#include <QHash>
#include <QPointer>
#include <QSet>

#include <functional>

/// One mailbox of a server that remembers its mails over several sessions and hears every command. It behaves well but
/// for what a test says beforehand: which commands are refused, left without an answer, or let something happen.
class ScriptedMailbox
{
public:
    struct Mail
    {
        QByteArray uidl; ///< As it is listed: also none, or one that another has.
        QByteArray text; ///< With CRLF; no line begins with a dot.
        qint64 miscounted = 0;
    };

    QList<Mail> mails;
    QSet<QByteArray> refused; ///< Command lines, or verbs, answered with -ERR.
    QByteArrayList capabilities{"USER", "UIDL", "TOP", "PIPELINING"};
    QHash<QByteArray, std::function<void()>> insteadOf; ///< Command lines that are answered by this alone.
    QByteArrayList transcript;                          ///< Commands, and whatever else a test notes down.
    qint64 miscounted = 0;                              ///< So much more than it is in each size by LIST.
    bool areNamesNumbers = false; ///< Each unique-id is the message-number, whatever mail has that by now.
    int commandsUntilDrop = -1;   ///< Then the line drops, in the middle of the answer. Negative: never.
    bool leavesInSilence = false; ///< QUIT is carried out, and not answered.
    int waits = 0;                ///< How often the client spoke while nothing was outstanding.
    int windows = 0;              ///< How often it would hear from a server that is far away on a line of any width.

    void serve(ScriptedTransport *transport); ///< The next session.
    void answerAs(const QByteArray &command); ///< As if the client had just said that, and nothing was in its place.
    void expunge();                           ///< What is marked goes, as behind QUIT.
    void drop();                              ///< The line; what the client said behind that is not heard any more.
    void answerAll();                         ///< What the client has written so far.
    ScriptedTransport *line() const { return m_line; }
    QByteArray transcriptAfter(const QByteArray &command) const; ///< One a line, behind the last such command.
    QByteArrayList uidls() const;

private:
    void answer(const QByteArray &command);
    void deliver(const QByteArray &reply, const QByteArray &command);
    bool isRefused(const QByteArray &command) const;
    static QByteArray headerOf(const QByteArray &text);
    QByteArray replyTo(const QByteArray &command);
    QByteArray listing(bool withUidls) const;

    QPointer<ScriptedTransport> m_line;
    qsizetype m_leftOfWindow = 0;
    QSet<qsizetype> m_marked; ///< Message-numbers.
};
