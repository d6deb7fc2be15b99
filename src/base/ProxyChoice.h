// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"

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
    QString user{};    ///< Empty: it lets everybody through.
    Secret password{}; ///< In memory only, while a line is opened or after it was typed; no part of what the choice is.

    /// "system", "none", "socks5://[USER@]HOST:PORT" or "http://…", as people write it and files keep it. Never with
    /// the password, and one with a password in it is refused.
    QString toString() const;
    static std::optional<ProxyChoice> parse(const QString &text);

    bool wantsPassword() const { return !user.isEmpty() && password.isEmpty(); }
    friend bool operator==(const ProxyChoice &a, const ProxyChoice &b) { return a.toString() == b.toString(); }
};

} // namespace base

Q_DECLARE_METATYPE(base::ProxyChoice)
