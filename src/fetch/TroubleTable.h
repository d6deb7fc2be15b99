// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/Explanation.h"

#include <array>

namespace fetch {

/// One kind of trouble: its word for scripts and its sentences for people. In the sentences stand {account}, {host},
/// {port}, {detail} and {count}; the detail is made safe to show before.
struct TroubleRow
{
    Trouble::Kind kind;
    const char *word;
    const char *happened;
    const char *advice;
    std::array<Remedy, 3> remedies;
    int remedyCount;
};

/// Every kind has a row of its own.
const TroubleRow &troubleRow(Trouble::Kind kind);

} // namespace fetch
