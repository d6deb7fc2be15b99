// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace wire {

/// The first line of a reply (RFC 1939, section 3): "+OK", "-ERR", or "+ " for a SASL challenge (RFC 5034).
struct StatusLine
{
    enum class Kind { Ok, Err, Challenge };

    Kind kind = Kind::Ok;
    QByteArray raw;  ///< The whole line without its end.
    QByteArray text; ///< Behind "+OK ", "-ERR " or "+ ".
    QByteArray code; ///< A response code in upper case without brackets (RFC 2449, section 8): "IN-USE"; else empty.

    /// Nothing where the line is none of the three, as "+ERR" or "+OKAY".
    static std::optional<StatusLine> parse(QByteArrayView line);
};

} // namespace wire
