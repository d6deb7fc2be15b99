// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QMetaType>
#include <QString>

#include <optional>

namespace store {

struct Account;

/// What an account's server has shown of itself, for the checks to come. No secret in it; losing it costs a check or
/// two. Foreign texts in it are raw.
struct ServerNotes
{
    /// To a sign-in (RFC 1939, 2449 and 3206).
    enum class Answer {
        Welcome,
        WrongPassword, ///< [AUTH]
        Refused,       ///< A refusal without a reason.
        InUse,
        TooSoon, ///< Within LOGIN-DELAY.
        Temporary,
        Permanent,
        ProxyRefused ///< By the proxy on the way; the server was not asked.
    };

    QString login; ///< Whom, where and by which proxy, as loginOf() says. Empty: nothing is known.
    Answer answer = Answer::Welcome;
    int times = 0;                 ///< How often in a row it was that answer.
    QDateTime answeredAt;          ///< UTC; invalid before the first answer.
    int loginDelay = 0;            ///< Seconds from one sign-in to the next; 0: none is asked for.
    std::optional<int> expireDays; ///< How long mail stays on the server; absent: for ever, or not said.
    bool isMaildropListed = false; ///< A check has seen what is there. Kept beside the mail: it must not be lost.
    QDateTime clockAt;             ///< UTC; of the last check that could trust the clock. Invalid: none has.
    QDateTime clockDoubted; ///< UTC, by the doubtful clock; of the first check that met it. Invalid: there is no doubt.
    QDateTime clockStillDoubted;      ///< Likewise; of the last.
    QString implementation;           ///< The server's name for itself; may be empty.
    QDateTime pipeliningBroke;        ///< UTC; invalid where several commands at once do no harm as far as proved.
    int pipeliningBreaks = 0;         ///< Checks in a row in which several commands at once may have done harm.
    bool isPipeliningOnTrial = false; ///< The next check goes without, to see whether that was it.
    QDateTime languageBroke;          ///< UTC; the same of UTF8 and LANG.
    QDateTime returnRefused;          ///< UTC; when it refused a second sign-in right after a first. Invalid: never.

    static QString loginOf(const Account &account);

    friend bool operator==(const ServerNotes &, const ServerNotes &) = default;
};

} // namespace store

Q_DECLARE_METATYPE(store::ServerNotes)
