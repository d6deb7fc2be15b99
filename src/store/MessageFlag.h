// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>

namespace store {

/// What a Maildir file name says after ":2,"; the values are those in the catalogue and never change.
enum class MessageFlag {
    Seen = 1,
    Flagged = 2,
    Answered = 4,
    Passed = 8,
    Trashed = 16,
    Draft = 32,
    // Of no letter, but of the folder that the file is in, and of the ledger:
    HeadOnly = 64, ///< Only the header is here.
    HeadGone = 128 ///< And the mail is no longer on the server.
};
Q_DECLARE_FLAGS(MessageFlags, MessageFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(MessageFlags)

} // namespace store
