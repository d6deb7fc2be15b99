// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "store/LedgerLine.h"
#include "store/StoreError.h"

#include <QByteArrayList>

#include <functional>
#include <optional>

namespace store {

class Disk;
class Ledger;
class Maildir;

/// Makes good what a ledger has lost, by what can still be read of it and by the mail files themselves. What was done
/// is noted beside it until a check has told it. Owned by AccountArchive, under the account's lock.
class LedgerRenewal
{
public:
    LedgerRenewal(Disk &disk, const QString &accountFolder);

    std::function<bool()> mayGoOn; ///< Asked before each file that is read; may be empty.

    /// Opens it; a damaged one is copied aside, dated, and its good lines go on. NewerFormat, Io.
    Outcome open(Ledger &ledger);
    /// Enters the files of which the ledger says nothing, each under a name made of its own (DigestName::ofFile).
    /// Stopped once mayGoOn says no: what is entered by then stays.
    Outcome addStrays(Ledger &ledger, const Maildir &maildir);

    std::optional<QString> untold() const; ///< Where the damaged one lies; empty where it was lost, or its end.
    void noteTold() const;

private:
    Outcome setAside();
    Outcome noteUntold(const QString &aside) const;
    Outcome enter(Ledger &ledger, const Maildir &maildir, const QByteArrayList &strays) const;
    std::optional<LedgerLine> lineOf(const Maildir &maildir, const QByteArray &name) const;

    Disk &m_disk;
    const QString m_folder;
    const QString m_mark;
};

} // namespace store
