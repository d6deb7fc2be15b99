// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "store/KnownMail.h"
#include "store/LedgerLine.h"

#include <array>

namespace store {

/// What the lines of a ledger add up to: for each unique-id the last thing that happened to it.
class LedgerBook
{
public:
    struct Entry
    {
        KnownMessage::Fate fate = KnownMessage::Fate::Skipped;
        int generation = 0; ///< The last whose file may be named by this unique-id. 0: never stored.
        qint64 storedAt = 0;
        qint64 size = 0;
        std::array<char, 32> header{}; ///< Digest of the last generation's header; zeros where there is none.
        int failures = 0;              ///< To fetch it, in a row.
        int drops = 0;                 ///< Of the line in the middle of it, in a row.
    };

    void apply(const LedgerLine &line);
    void clear();

    const Entry *find(const base::Uidl &uidl) const;
    /// Base name of the last generation's file.
    QByteArray fileOf(const base::AccountId &account, const base::Uidl &uidl) const;
    const QHash<base::Uidl, Entry> &entries() const { return m_entries; }
    KnownMail known() const;
    int linesApplied() const { return m_lines; }

private:
    void rename(const LedgerLine &line);
    static KnownMessage::Fate fateAfter(LedgerLine::Event event, const Entry &entry);

    QHash<base::Uidl, Entry> m_entries;
    QHash<base::Uidl, QByteArray> m_files; ///< Of those that were stored under another unique-id.
    int m_lines = 0;
};

} // namespace store
