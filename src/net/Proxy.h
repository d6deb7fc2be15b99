// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ServerAddress.h"

#include <QNetworkProxy>

namespace net {

/// By which proxy, if any, a line goes to the address. (Absent there: what the system says.)
QNetworkProxy proxyFor(const base::ServerAddress &address);

} // namespace net
