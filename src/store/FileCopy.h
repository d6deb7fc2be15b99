// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/StoreError.h"

#include <stop_token>

namespace store {

/// Copies a file to a name that is free, and reads the copy back. Looks at the stop token between any two pieces of it:
/// Stopped. What a failure leaves behind is the caller's to remove.
Outcome copyFile(const QString &from, const QString &to, const std::stop_token &stop);

} // namespace store
