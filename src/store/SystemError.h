// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/StoreError.h"

namespace store {

/// What the system's errno means for the store, with the system's own words.
StoreError systemError(int code, const QString &path);

} // namespace store
