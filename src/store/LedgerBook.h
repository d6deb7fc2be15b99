// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "store/KnownMail.h"
#include "store/LedgerLine.h"

namespace store {

/// What the lines of a ledger add up to: for each unique-id the last thing that happened to it.
class LedgerBook
{
public:
    void apply(const LedgerLine &line);
    void clear();

    const KnownMessage *find(const base::Uidl &uidl) const;
    /// Base name of the file that is the message of that unique-id.
    QByteArray fileOf(const base::AccountId &account, const base::Uidl &uidl) const;
    bool isFileNamed(const base::Uidl &uidl) const { return m_files.contains(uidl); } ///< It may be another's.
    const KnownMail &known() const { return m_known; }
    int linesApplied() const { return m_lines; }

private:
    void takeOver(const LedgerLine &line); ///< A file that is here under that unique-id from now on.
    static KnownMessage::Fate fateAfter(LedgerLine::Event event, const KnownMessage &entry);

    KnownMail m_known;
    QHash<base::Uidl, QByteArray> m_files; ///< Of those that were renamed or compared.
    int m_lines = 0;
};

} // namespace store
