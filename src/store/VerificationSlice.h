// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "store/Finding.h"
#include "store/StoreError.h"

#include <QHash>
#include <QList>

#include <optional>

namespace store {

class CatalogueDatabase;

/// The messages of one account whose ids begin with some of the letters: what ledger, Maildir and catalogue say of
/// them, side by side. An account is verified slice by slice, so that memory does not grow with it.
class VerificationSlice
{
public:
    /// Slice number index of count, at most mostSlices.
    VerificationSlice(int index, int count);
    static constexpr int mostSlices = 32;

    Outcome readLedger(const QString &ledgerPath);
    Outcome readMaildir(const QByteArray &folder); ///< Again for where the files are by now.
    Outcome readCatalogue(const CatalogueDatabase &catalogue, const base::AccountId &account);

    /// A file that can be held against its ledger line.
    struct Promise
    {
        QByteArray id;
        QByteArray place; ///< In the Maildir: "new/NAME".
        QByteArray sha256;
        qint64 size = 0;
    };
    QList<Promise> promises() const;
    QList<Promise> promises(const QList<QByteArray> &ids) const; ///< Of those that have a place.
    /// What does not need a file to be read. Rows count only where the catalogue was read.
    QList<Finding> findings(const QString &folder) const;

private:
    struct Entry
    {
        QByteArray place; ///< Empty: no file.
        QByteArray sha256;
        qint64 size = 0;
        bool isStored = false; ///< Says the ledger.
        bool isListed = false;
    };

    bool covers(QByteArrayView id) const { return !id.isEmpty() && id[0] >= m_first && id[0] < m_last; }
    static std::optional<Finding::Kind> kindOf(const Entry &entry, bool hasCatalogue);

    char m_first;
    char m_last; ///< The first letter behind it.
    bool m_hasCatalogue = false;
    QHash<QByteArray, Entry> m_entries; ///< By id.
};

} // namespace store
