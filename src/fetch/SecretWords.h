// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/TroubleTable.h"

namespace fetch {

/// The sentences of a trouble that is about something else than the account's password; null where the usual ones fit.
const TroubleRow *rowOfSecret(Trouble::Kind kind, Trouble::Secret secret);

} // namespace fetch
