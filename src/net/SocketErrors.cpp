// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/SocketErrors.h"

namespace net {

TransportError::Kind kindOf(QAbstractSocket::SocketError error)
{
    using Kind = TransportError::Kind;
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return Kind::HostNotFound;
    case QAbstractSocket::ConnectionRefusedError:
        return Kind::ConnectionRefused;
    case QAbstractSocket::RemoteHostClosedError:
        return Kind::ClosedByServer;
    case QAbstractSocket::SocketTimeoutError:
        return Kind::TimedOut;
    case QAbstractSocket::NetworkError:
        return Kind::Unreachable;
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return Kind::ProxyFailed;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return Kind::ProxyRefused;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return Kind::TlsFailed;
    default: // Qt's enum: what cannot happen to a client's TCP socket.
        return Kind::Other;
    }
}

bool saysPeerIsInTheClear(const QString &reason)
{
    return reason.contains(QLatin1String("wrong version number")) ||
           reason.contains(QLatin1String("packet length too long")) || reason.contains(QLatin1String("http request"));
}

} // namespace net
