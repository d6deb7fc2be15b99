// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QMetaType>

#include <array>

namespace store {

/// What the ledger knows of one unique-id: the last thing that happened to it. There may be a million of them: largest
/// members first, so that nothing is lost between them.
struct KnownMessage
{
    enum class Fate : quint8 {
        Stored,     ///< Safe here, and still on the server as far as we know.
        Deleting,   ///< DELE was sent; whether QUIT was carried out is not known.
        Deleted,    ///< DELE confirmed by QUIT.
        Vanished,   ///< Stored, then no longer listed by the server.
        Questioned, ///< Listed, but its file proved to be another listed mail's: to be fetched, and compared.
        Skipped     ///< Seen, not fetched (refused, too large …); fetched again when planned.
    };
    std::array<char, 32> header{}; ///< SHA-256 of its header with LF line ends; zeros where there is none.
    QDateTime storedAt;            ///< First stored, UTC; invalid for Skipped.
    qint64 size = 0;
    QDateTime comparedAt; ///< Last fetched once more and found to be the one that is here; invalid: never.
    int failures = 0;     ///< To fetch it, in a row.
    int drops = 0;        ///< Of the line in the middle of it, in a row.
    int generation = 0;   ///< The last whose file may be named by this unique-id. 0: never stored.
    Fate fate = Fate::Stored;
    bool isUnsure = false;     ///< Taken for the mail that is here by its header alone.
    bool isFromBefore = false; ///< Skipped, since it was there before the account was.
    /// Its header, of one that never was stored. It proves nothing: what has only that is Skipped, of generation 0.
    enum class Head : quint8 { None, Here, Gone /**< Here, and the mail not listed. */, Refused };
    Head head = Head::None;
};

/// Safe here and, as far as we know, still on the server.
inline bool isHere(KnownMessage::Fate fate)
{
    return fate == KnownMessage::Fate::Stored || fate == KnownMessage::Fate::Deleting ||
           fate == KnownMessage::Fate::Questioned;
}

/// No longer on the server, as far as we know.
inline bool isGone(KnownMessage::Fate fate)
{
    return fate == KnownMessage::Fate::Deleted || fate == KnownMessage::Fate::Vanished;
}

/// Fetched once more, and found to be the one that is here, less than a day ago. A clock that was ahead once does not
/// count.
inline bool wasComparedLately(const KnownMessage &message, const QDateTime &now)
{
    return message.comparedAt.isValid() && message.comparedAt <= now && now < message.comparedAt.addDays(1);
}

/// Found to be the one that is here, so that the same doubt is no reason to fetch it again for now: for as long as it
/// has been here by then, so that it comes ever more rarely, and a day at least.
inline bool isAtRest(const KnownMessage &message, const QDateTime &now)
{
    const bool isCompared = message.comparedAt.isValid() && message.comparedAt <= now;
    return isCompared && message.comparedAt.msecsTo(now) <
                             qMax<qint64>(message.storedAt.msecsTo(message.comparedAt), 24 * 60 * 60 * 1000);
}

} // namespace store

Q_DECLARE_METATYPE(store::KnownMessage)
