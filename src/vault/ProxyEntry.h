// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "base/ProxyChoice.h"

namespace vault {

/// The id under which the password of a proxy is kept, beside those of the accounts. It is made from the proxy and the
/// user's name there, so that all who go by it share one password. Null where the proxy has no user name.
base::AccountId proxyEntry(const base::ProxyChoice &proxy);

} // namespace vault
