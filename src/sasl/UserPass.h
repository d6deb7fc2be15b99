// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sasl/CannotBeSaid.h"

namespace sasl {

/// USER, then PASS (RFC 1939, section 7). Whoever listens on an open line learns the password.
MechanismResult userPass(const QByteArray &user, const base::Secret &password);

} // namespace sasl
