// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Faults.h"

#include <QByteArrayList>
#include <QSet>

/// A mail on a FaultyServer. The text has CRLF and no dot-stuffing.
struct FaultyMail
{
    QByteArray uidl;
    QByteArray text;

    bool operator==(const FaultyMail &) const = default;
};

/// What a FaultyServer remembers over its sessions.
struct FaultyMailbox
{
    QList<FaultyMail> mails;
    Faults faults;
    QByteArrayList heard; ///< Commands of all sessions.
    int listings = 0;     ///< How often UIDL was answered.
};

/// One session on the server's side: lines in, answers out, no socket. Lives as long as its line; owned by that.
class FaultySession
{
public:
    enum class Protection { Plain, MayStartTls, Tls };

    /// The mailbox must outlive the session.
    FaultySession(FaultyMailbox &mailbox, Protection protection) : m_box(mailbox), m_protection(protection) {}

    QByteArray answer(const QByteArray &line);
    bool isStartingTls() const { return m_isStartingTls; } ///< Once this answer is out.
    bool isOver() const { return m_isOver; }               ///< Likewise.
    void useTls();

private:
    QByteArray answerBeforeLogin(const QByteArray &verb);
    QByteArray answerAfterLogin(const QByteArrayList &words);
    QByteArray capabilities() const;
    QByteArray counts() const;
    QByteArray listing(const QByteArray &verb);
    QByteArray message(const QByteArrayList &words) const;
    QByteArray uidlOf(qsizetype index) const;
    QByteArray sizeOf(const FaultyMail &mail) const;
    void expunge();

    FaultyMailbox &m_box;
    Protection m_protection;
    QSet<qsizetype> m_marked; ///< Message-numbers.
    bool m_isIn = false;
    bool m_isStartingTls = false;
    bool m_isOver = false;
};
