// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/Trouble.h"
#include "store/StoreError.h"

namespace cli {

/// As in sysexits.h; scripts rely on these.
enum class ExitStatus {
    Good = 0,
    Usage = 64,
    SomeRefused = 65, ///< Mails refused or malformed; a mail that is not there.
    Unreachable = 69,
    OurFault = 70,
    CannotCreate = 73,
    InputOutput = 74,
    TryLater = 75,
    Protocol = 76,
    NoPermission = 77, ///< Login or certificate refused, TLS not to be had.
    Settings = 78
};

ExitStatus exitStatusOf(fetch::Trouble::Kind kind);
ExitStatus exitStatusOf(store::StoreError::Kind kind);

} // namespace cli
