// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/MessageFlag.h"

#include <QString>

namespace exchange {

/// One mail in a file of another program's.
struct FoundMail
{
    QString path;
    qint64 at = 0;         ///< Where it begins in that file.
    qint64 length = 0;     ///< Of its bytes there.
    bool isQuoted = false; ///< As in an mbox: ">" before each line of ">"s and "From ".
    store::MessageFlags flags;
};

} // namespace exchange
