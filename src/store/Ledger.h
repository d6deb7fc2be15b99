// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/DiskFile.h"
#include "store/LedgerBook.h"

#include <QByteArrayList>

#include <optional>

namespace store {

/// ledger.log of one account: append-only text, the truth about what was fetched and what became of it on the server.
/// Writing needs the account's lock.
class Ledger
{
public:
    /// account: whose it is, so that a line can be told which cannot be. Null: all that can be read is believed.
    Ledger(Disk &disk, const QString &path, const base::AccountId &account = {});

    /// Reads it, makes it where it is missing, cuts a torn last line. NewerFormat and Malformed leave it as it is.
    Outcome open();
    /// Only reads it, for book(): needs no lock and touches nothing. Where it is missing, nothing is known.
    Outcome read();
    /// Before open(): puts the lines that the journal kept back behind offset, where a crash may have lost them; and
    /// makes them durable.
    Outcome restore(qint64 offset, const QByteArrayList &lines);

    const LedgerBook &book() const { return m_book; }
    void forgetHead(const base::Uidl &uidl) { m_book.forgetHead(uidl); }
    void note(const LedgerLine &line) { m_book.apply(line); } ///< It will be appended in due time.
    Outcome append(QByteArrayView lines);                     ///< Whole lines, noted already; not synced.
    Outcome sync();

    /// Names this file: another one after compact(), so that offsets into the old one count no more.
    const QByteArray &id() const { return m_id; }
    qint64 size() const { return m_size; }

    bool isWorthCompacting() const; ///< More than half of many lines say nothing any more.
    Outcome compact();              ///< Rewritten and renamed; the last line of each kind and UIDL stays.
    bool isDamaged() const { return m_isDamaged; } ///< As read: it has lines that cannot be.
    Outcome salvage();                             ///< Likewise rewritten, and opened: of the good lines.

private:
    Outcome begin();
    bool isGood(const std::optional<LedgerLine> &line) const;
    QByteArray compacted(const QByteArray &text) const;
    QByteArray salvaged(const QByteArray &text) const;
    Outcome rewrite(QByteArray (Ledger::*made)(const QByteArray &) const);

    Disk *m_disk;
    QString m_path;
    base::AccountId m_account;
    bool m_isDamaged = false;
    std::optional<DiskFile> m_file;
    LedgerBook m_book;
    QByteArray m_id;
    qint64 m_size = 0;
};

} // namespace store
