// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "base/Secret.h"

#include <QHash>

namespace vault {

/// Passwords kept for this session only, in memory; each is wiped when the last copy of it goes. Owned by app.
class SessionPasswords
{
public:
    void keep(const base::AccountId &account, const base::Secret &password);
    base::Secret find(const base::AccountId &account) const; ///< Empty where none is kept.
    void forget(const base::AccountId &account);
    void forgetAll();

private:
    QHash<base::AccountId, base::Secret> m_passwords;
};

} // namespace vault
