// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/AccountPassword.h"

namespace fetch {

vault::PasswordPlace passwordPlaceOf(const store::Account &account)
{
    using From = vault::PasswordPlace::From;
    switch (account.passwordFrom) {
    case store::Account::PasswordFrom::Keychain:
        return {account.id, From::Keychain, {}};
    case store::Account::PasswordFrom::Command:
        return {account.id, From::Command, account.passwordCommand};
    case store::Account::PasswordFrom::Session:
        return {account.id, From::Session, {}};
    }
    Q_UNREACHABLE();
}

} // namespace fetch
