// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/StoreError.h"

namespace store {

/// Makes the folder and its missing parents, each for this user alone (0700). One that is there keeps its mode.
Outcome makePrivateFolder(const QString &path);

} // namespace store
