// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/HeadFiles.h"

namespace store {

class Disk;
class Ledger;

/// After a crash, before anything else: puts what the journal holds into Maildir and ledger, makes both durable, and
/// cuts the journal. Needs the account's lock; the ledger is not open yet. May itself be broken off and run again.
class JournalReplay
{
public:
    JournalReplay(Disk &disk, const QString &accountFolder);

    Outcome run(Maildir &maildir, Ledger &ledger);
    bool hasReplayed() const { return m_hasReplayed; }
    qint64 ledgerSize() const { return m_ledgerSize; } ///< Where the ledger stood when the journal began.

private:
    Outcome restore(const QByteArray &content, Maildir &maildir, Ledger &ledger);

    Outcome putHead(const QByteArray &id, const QByteArray &header);

    Disk *m_disk;
    QString m_folder;
    HeadFiles m_heads;
    bool m_hasReplayed = false;
    qint64 m_ledgerSize = 0;
};

} // namespace store
