// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/TransportError.h"

#include <QAbstractSocket>

namespace net {

/// Qt's reasons in our words.
TransportError::Kind kindOf(QAbstractSocket::SocketError error);

/// True where OpenSSL says that what came in a handshake was no TLS. Qt hands its reasons on as words only.
bool saysPeerIsInTheClear(const QString &reason);

} // namespace net
