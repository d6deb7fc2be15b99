// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/CertificateFacts.h"

#include <QString>

#include <optional>

namespace net {

/// Why bytes no longer move.
struct TransportError
{
    enum class Kind {
        HostNotFound,
        ConnectionRefused,
        Unreachable,    ///< No route, network down.
        ProxyFailed,    ///< The proxy is not to be had, or did not connect us.
        ProxyRefused,   ///< It wants a user name and a password, or others.
        TimedOut,       ///< A phase took too long: connect, TLS, or silence.
        Certificate,    ///< The certificate is not trusted; facts are set.
        TlsFailed,      ///< The handshake broke; often a server without TLS at this port.
        Injected,       ///< Bytes were waiting when a handshake began or ended: tampering (CVE-2021-22947 and kin).
        ClosedByServer, ///< The stream ended.
        Reset,
        Other
    };

    Kind kind = Kind::Other;
    QString detail;    ///< The library's words, for "Details".
    QByteArray peeked; ///< First bytes the peer sent where a handshake failed; empty where none can be had.
    std::optional<CertificateFacts> facts; ///< For Certificate.
    bool isPeerInTheClear = false;         ///< For TlsFailed: what came was no TLS at all.
    bool isClosedByPeer = false;           ///< For TlsFailed: the peer ended the line in the middle of it.
};

} // namespace net

Q_DECLARE_METATYPE(net::TransportError)
