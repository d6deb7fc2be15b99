// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sasl/CannotBeSaid.h"

namespace sasl {

/// APOP (RFC 1939, section 7): an MD5 digest of the greeting's timestamp and the secret. Only for those who choose it.
/// The timestamp comes with its angle brackets and is a true msg-id (wire::apopTimestamp), or empty.
MechanismResult apop(const QByteArray &user, const base::Secret &secret, const QByteArray &timestamp);

} // namespace sasl
