// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <optional>

namespace base {

/// How a line leaves this machine: straight, as the desktop's settings say, or by one proxy.
struct ProxyChoice
{
    enum class Kind {
        System,     ///< What the system's settings name for this server; often nothing.
        None,       ///< Straight, whatever the system says.
        Socks5,     ///< RFC 1928; it looks the host's name up.
        HttpConnect ///< RFC 9110, section 9.3.6; likewise.
    };

    Kind kind = Kind::System;
    QString host; ///< For Socks5 and HttpConnect.
    quint16 port = 0;

    /// "system", "none", "socks5://HOST:PORT" or "http://HOST:PORT", as people write it and files keep it.
    QString toString() const;
    static std::optional<ProxyChoice> parse(const QString &text);

    friend bool operator==(const ProxyChoice &, const ProxyChoice &) = default;
};

} // namespace base

Q_DECLARE_METATYPE(base::ProxyChoice)
