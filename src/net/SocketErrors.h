// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/TransportError.h"

#include <QAbstractSocket>

namespace net {

/// Qt's reasons in our words.
TransportError::Kind kindOf(QAbstractSocket::SocketError error);

} // namespace net
