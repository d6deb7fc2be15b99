// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/StoreError.h"

#include <QByteArray>

#include <functional>

namespace store {

/// What is in a file now, read anew: whether it is still what was stored.
struct FileDigest
{
    QByteArray sha256; ///< Hexadecimal, as in the ledger.
    qint64 size = 0;

    /// Asked before each piece of 1 MiB; false ends the reading with Stopped. It is told how much was read before.
    using MayGoOn = std::function<bool(qint64 bytes)>;

    /// Blocks; holds no more than one piece.
    static base::Result<FileDigest, StoreError> of(const QByteArray &path, const MayGoOn &mayGoOn);
};

} // namespace store
