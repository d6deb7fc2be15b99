// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "store/ServerNotes.h"
#include "store/StoreError.h"

#include <QHash>

namespace store {

class Profile;

/// servers.json: the notes of all accounts, shared by the window and poppo-cli. Disposable: one that cannot be read
/// counts as empty.
class ServerNotesFile
{
public:
    explicit ServerNotesFile(const Profile &profile);

    QHash<base::AccountId, ServerNotes> load() const;
    ServerNotes load(const base::AccountId &account, const QString &login) const; ///< For another login: the clock's.
    /// Under a lock between processes; writes where it changed something.
    Outcome keep(const base::AccountId &account, const ServerNotes &notes) const;
    Outcome forget(const base::AccountId &account) const;

private:
    QString m_path;
};

} // namespace store
