// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ProxyChoice.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace base {

/// Where a server is and how the line to it is protected.
struct ServerAddress
{
    enum class Tls { Implicit, StartTls, None };

    QString host;
    quint16 port = 995;
    Tls tls = Tls::Implicit;
    QString caFile; ///< PEM file trusted besides the system's store; empty: none.
    QList<QByteArray>
        spkiPins; ///< SHA-256 of a SubjectPublicKeyInfo, raw 32 bytes: trusted for this account and host only.
    QString clientCertificate; ///< PEM file shown to a server that asks for one; empty: none.
    QString clientKey;         ///< PEM file of its private key, without a passphrase; empty: in the same file.
    bool allowsOldTls = false; ///< TLS 1.0 and 1.1 and the weak ciphers of their time, for a server that has no better.
    std::optional<ProxyChoice> proxy; ///< Absent: as the settings say for all.

    friend bool operator==(const ServerAddress &, const ServerAddress &) = default;
    bool isLoopback() const; ///< "localhost", 127.0.0.0/8 or ::1, by name, without a look-up.
};

} // namespace base

Q_DECLARE_METATYPE(base::ServerAddress)
