// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Account.h"
#include "vault/PasswordSource.h"

namespace fetch {

/// Where an account says its password is, in the words of the room that gets it.
vault::PasswordPlace passwordPlaceOf(const store::Account &account);

} // namespace fetch
