// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace vault {

/// No core dump, no debugger of the same user, files for this user alone: passwords pass through this process.
void protectProcess();

} // namespace vault
