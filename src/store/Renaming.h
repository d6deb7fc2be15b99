// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Uidl.h"

namespace store {

/// A message that is here is listed under another unique-id than before, as far as its header tells.
struct Renaming
{
    base::Uidl from;
    base::Uidl to;
};

} // namespace store
