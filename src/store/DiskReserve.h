// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/StoreError.h"

#include <QByteArray>

namespace store {

class Disk;

/// DiskFull where less is free on that folder's disk than Disk::reserve(): what else runs on this computer needs some,
/// and a disk that is truly full loses more than mail. Where the system does not say, there is room.
Outcome checkRoom(const Disk &disk, const QByteArray &folder);

} // namespace store
