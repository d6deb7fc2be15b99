// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/SessionPasswords.h"

namespace vault {

void SessionPasswords::keep(const base::AccountId &account, const base::Secret &password)
{
    m_passwords.insert(account, password);
}

base::Secret SessionPasswords::find(const base::AccountId &account) const
{
    return m_passwords.value(account);
}

void SessionPasswords::forget(const base::AccountId &account)
{
    m_passwords.remove(account);
}

void SessionPasswords::forgetAll()
{
    m_passwords.clear();
}

} // namespace vault
