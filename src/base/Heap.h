// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace base {

/// Has the C library give large blocks back to the system as soon as they are free. By itself it soon begins to keep
/// them: after the listing of a large mailbox for as long as the process lives. Once, before any thread is started;
/// does nothing where the C library is another one.
void giveBackLargeBlocks();

} // namespace base
