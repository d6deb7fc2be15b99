// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sasl/CannotBeSaid.h"
#include "sasl/Credentials.h"

namespace sasl {

/// The mechanism for these credentials, or why there is none.
MechanismResult makeMechanism(const Credentials &credentials);

} // namespace sasl
