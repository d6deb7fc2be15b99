// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "store/Catalogue.h"

#include <functional>

namespace store {

class HeadFiles;
class Ledger;
class LedgerBook;
class Maildir;

/// Brings the catalogue's rows of one account up to date with ledger and Maildir. Needs the account's lock.
class CatchUp
{
public:
    CatchUp(Catalogue &catalogue, const Maildir &maildir, const HeadFiles &heads, const base::AccountId &account);

    /// Applies the ledger's lines behind the catalogue's mark, or behind from where that is less. Where the catalogue
    /// has no mark, strays are added as well.
    Outcome run(const Ledger &ledger, const QString &ledgerPath, qint64 from);

    std::function<void(int)> progressed; ///< Called with the number of rows made so far; may be empty.
    int rowsMade() const { return m_rowsMade; }

private:
    /// Rows for files named by us of which the ledger says nothing.
    Outcome addStrays(const LedgerBook &book);
    Outcome addStrayHeads(const LedgerBook &book);
    Outcome apply(const LedgerLine &line, const LedgerBook &book);
    void noteHead(const LedgerLine &line, const LedgerBook &book);
    Outcome addRow(const LedgerLine &line);
    Outcome writeRows();
    LedgerLine strayLine(const QByteArray &place) const;

    Catalogue &m_catalogue;
    const Maildir &m_maildir;
    const HeadFiles &m_heads;
    base::AccountId m_account;
    Catalogue::Mark m_mark;
    bool m_isFirst = false; ///< And has not come to its end.
    QList<CatalogueRow> m_rows;
    Catalogue::Changes m_changes;
    int m_rowsMade = 0;
};

} // namespace store
