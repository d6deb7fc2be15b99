// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"

#include <optional>

namespace cli {

/// What --password-stdin means: all of standard input, one line end cut. None where that is no password.
std::optional<base::Secret> passwordFromStdin();

} // namespace cli
