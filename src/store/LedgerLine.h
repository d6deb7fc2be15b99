// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Uidl.h"

#include <QByteArray>

#include <optional>

namespace store {

/// One event in the life of a message, as a line of ledger.log: the event's word, then key=value fields, tab between.
/// Unknown keys and events of a later version are read over and kept.
struct LedgerLine
{
    enum class Event {
        Stored,
        Listed, ///< Listed again after it had vanished or was thought deleted; the same message.
        Skipped,
        Deleting,   ///< DELE is about to be sent.
        Deleted,    ///< QUIT was answered with +OK.
        Vanished,   ///< No longer listed, also after a DELE whose QUIT went unanswered.
        Renamed,    ///< Listed under another unique-id from now on; its file keeps its name.
        Compared,   ///< Fetched once more: it is the mail in that file.
        Questioned, ///< Its file proved to be another listed mail's: it is to be fetched, and compared.
        Imported,   ///< It came from another program's mail: no server lists it.
        Headed,     ///< It is larger than the account takes: its header is here, in heads/, and nothing else.
        Unheaded,   ///< That header is here no more: it made way for the mail, or came under another unique-id.
        Other       ///< Of a later version.
    };

    Event event = Event::Other;
    qint64 at = 0; ///< UTC, milliseconds since 1970.
    base::Uidl uidl;
    // Of stored, renamed, compared and headed ones:
    QByteArray file;    ///< Base name. Of an unheaded one: of what it made way for.
    int generation = 0; ///< Of renamed ones only where the file is named by the new unique-id.
    qint64 size = 0;
    QByteArray sha256; ///< Of the file, hexadecimal.
    QByteArray header; ///< SHA-256 of its header with LF line ends, hexadecimal.
    // Of renamed and compared ones:
    base::Uidl was;          ///< Null for one that had this file under the same unique-id.
    qint64 since = 0;        ///< When it was stored; as at.
    bool isByHeader = false; ///< Nothing but its header says so: of renamed ones.
    // Of skipped ones:
    static constexpr char firstContact[] = "first-contact"; ///< A why: it was there before the account was.
    static constexpr char noHeader[] = "no header";         ///< A why: the server would not show it by TOP.
    QByteArray why;
    int failures = 1; ///< In a row, this one among them. 0: left alone by policy, or only dropped.
    int drops = 0;    ///< Lines that were lost in the middle of it, in a row.

    QByteArray toBytes() const; ///< With its line end.
    /// SHA-256 of the file that this line makes, hexadecimal.
    const QByteArray &contentDigest() const { return event == Event::Headed ? header : sha256; }
    static std::optional<LedgerLine> parse(QByteArrayView line);
    /// A quick look: the file of a line that is a stored one; empty for any other.
    static QByteArrayView storedFileIn(QByteArrayView line);
};

} // namespace store
