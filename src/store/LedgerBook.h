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

    void forgetHead(const base::Uidl &uidl); ///< Its file is not there: it is as if it never came.

    const KnownMessage *find(const base::Uidl &uidl) const;
    /// Base name of the file that is the message of that unique-id.
    QByteArray fileOf(const base::AccountId &account, const base::Uidl &uidl) const;
    bool isFileNamed(const base::Uidl &uidl) const { return m_files.contains(uidl); } ///< It may be another's.
    const KnownMail &known() const { return m_known; }
    using Heads = QHash<base::Uidl, QByteArray>;
    const Heads &heads() const { return m_heads; } ///< What is here as a header only, and that one's digest.
    /// Whose header goes by this: its mail is here, or its header is under another unique-id.
    QList<base::Uidl> headsEndedBy(const LedgerLine &line) const;
    int linesApplied() const { return m_lines; }

private:
    void takeOver(const LedgerLine &line); ///< A file that is here under that unique-id from now on.
    void noteHead(const LedgerLine &line);
    void noteHeadGone(const base::Uidl &uidl);
    static KnownMessage::Fate fateAfter(LedgerLine::Event event, const KnownMessage &entry);

    KnownMail m_known;
    QHash<base::Uidl, QByteArray> m_files; ///< Of those that were renamed or compared.
    Heads m_heads;
    QHash<QByteArray, base::Uidl> m_goneHeads; ///< Of them, by digest: what is no longer listed.
    int m_lines = 0;
};

} // namespace store
