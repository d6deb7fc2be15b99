// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Disk.h"
#include "store/Maildir.h"
#include "store/Profile.h"

#include <QFile>
#include <QSet>

#include <array>
#include <vector>

namespace exchange {

/// Says whether one account holds a mail already, by its SHA-256: the ledger names it, and its file is there. Owned by
/// Import, while nobody else writes to that account.
class HeldMail
{
public:
    HeldMail(const store::Profile &profile, const base::AccountId &account);

    store::Outcome load();              ///< What was stored so far.
    void add(const QByteArray &sha256); ///< From now on. Raw.
    bool contains(const QByteArray &sha256);

private:
    using Beginning = std::array<char, 16>;
    struct Entry
    {
        Beginning sha256;
        qint64 at; ///< Its line in the ledger.
        friend bool operator<(const Entry &a, const Entry &b) { return a.sha256 < b.sha256; }
    };

    bool isThere(qint64 at, const QByteArray &sha256);

    store::Disk m_disk;
    QFile m_ledger;
    store::Maildir m_maildir;
    std::vector<Entry> m_entries; ///< Sorted; small, as there may be a million.
    QSet<QByteArray> m_added;
};

} // namespace exchange
