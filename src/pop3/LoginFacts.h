// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sasl/Credentials.h"
#include "sasl/Mechanism.h"

#include <memory>

namespace pop3 {

// How those above a session speak of signing in, without knowing the room that does it.
using LoginMethod = sasl::Method;
using LoginFacts = sasl::Credentials;

/// Null where the method has no way to say this user or secret.
std::unique_ptr<sasl::Mechanism> makeMechanism(const LoginFacts &facts);

} // namespace pop3
