// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "sasl/Mechanism.h"

#include <QByteArray>

#include <algorithm>
#include <memory>

namespace sasl {

/// Why no mechanism could be made of a user name and a secret. Found out before anything is sent.
enum class CannotBeSaid {
    UserEmpty,
    UserHasLineBreakOrNul,
    SecretHasLineBreakOrNul,
    NoTimestamp,     ///< APOP against a server whose greeting had no true msg-id.
    NotForThisMethod ///< The mechanism has no way to write one of the two, or is not to be had.
};

using MechanismResult = base::Result<std::unique_ptr<Mechanism>, CannotBeSaid>;

/// The first reason why user and secret cannot go over a POP3 line (RFC 1939, section 3).
inline std::optional<CannotBeSaid> whyNotSayable(QByteArrayView user, const base::Secret &secret)
{
    if (user.isEmpty())
        return CannotBeSaid::UserEmpty;
    if (std::any_of(user.begin(), user.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; }))
        return CannotBeSaid::UserHasLineBreakOrNul;
    if (secret.hasLineBreakOrNul())
        return CannotBeSaid::SecretHasLineBreakOrNul;
    return std::nullopt;
}

} // namespace sasl
