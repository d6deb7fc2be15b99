// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Accounts.h"
#include "store/StoreError.h"

#include <functional>

namespace store {

class Profile;

/// accounts.json: no secrets, shared by the window and poppo-cli.
class AccountsFile
{
public:
    explicit AccountsFile(const Profile &profile);

    base::Result<Accounts, StoreError> load() const; ///< Empty where there is no file yet.

    /// Reads, lets edit alter what was read, and writes where that changed something; under a lock between processes,
    /// so that no change of another one is lost. The first change gives the profile its id.
    Outcome change(const std::function<void(Accounts &)> &edit) const;

private:
    Outcome save(const Accounts &accounts) const;

    QString m_path;
};

} // namespace store
