// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/StoreError.h"

#include <QByteArray>

namespace store {

/// The first line of ledger.log: its format and the name of this very file.
struct LedgerHeader
{
    static constexpr qint64 maxLength = 4096;

    QByteArray id;

    static LedgerHeader fresh(); ///< With an id of its own.
    QByteArray toBytes() const;  ///< With its line end.
    /// A crash left the beginning of a new ledger, and nothing else in the file.
    static bool isTorn(const QByteArray &line, qint64 fileSize);
    /// Malformed, NewerFormat; path is for the words.
    static base::Result<LedgerHeader, StoreError> parse(const QByteArray &line, const QString &path);
};

} // namespace store
