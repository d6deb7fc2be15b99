// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/CertificateFacts.h"
#include "net/TransportError.h"

#include <QByteArray>
#include <QObject>

namespace net {

/// Moves bytes both ways and knows no protocol. Owned by the session that uses it.
/// Real: TlsTransport. In tests: ScriptedTransport. All signals come from the event loop, never from inside a call,
/// except received(), which may follow resume() directly.
class Transport : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void open() = 0; ///< Ends in opened() or failed().
    virtual void write(const QByteArray &bytes) = 0;
    /// Begins a handshake on an open line (RFC 2595, section 4); ends in secured() or failed().
    /// Fails with Injected where bytes wait unread in the socket, before or after it.
    virtual void startTls() = 0;
    virtual void close() = 0; ///< Sends what is written, then closes; closed() follows.
    virtual void abort() = 0; ///< At once; no further signal.
    virtual void pause() = 0; ///< No received() until resume(): a slow disk slows the line.
    virtual void resume() = 0;
    virtual bool isEncrypted() const = 0; ///< What the socket itself says.
    virtual QByteArray peer() const = 0;  ///< For people: "host:port (address)".

Q_SIGNALS:
    void opened(); ///< For implicit TLS after the handshake, following secured().
    void secured(const net::CertificateFacts &facts);
    void received(const QByteArray &bytes);
    void closed();                                 ///< The end of the stream, orderly, by either side.
    void failed(const net::TransportError &error); ///< Nothing follows.
};

} // namespace net
