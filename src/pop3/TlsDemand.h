// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pop3/Pop3Error.h"
#include "wire/Capabilities.h"

namespace pop3 {

/// On a line in the clear: this refusal of a sign-in is not about user or password, but about the line (RFC 2595,
/// section 2). It says so, or the server offers STLS and no way at all to sign in without it.
bool demandsTls(const Pop3Error &refusal, const wire::Capabilities &offered);

} // namespace pop3
