// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QMetaType>
#include <QString>

namespace store {

/// Why the disk did not do what was asked.
struct StoreError
{
    enum class Kind {
        LockHeld,         ///< Another program fetches for this account.
        DiskFull,         ///< ENOSPC, EDQUOT, or the reserve would be touched.
        NotWritable,      ///< EACCES, EROFS, EPERM: the folder or file cannot be written.
        Missing,          ///< The file or folder is not there.
        Malformed,        ///< A file of ours cannot be understood; it was left as it is. detail says where.
        NewerFormat,      ///< Written by a later Poppo.
        CatalogueDamaged, ///< It is made anew from Maildir and ledger by whoever may write it.
        Stopped,          ///< Somebody asked to stop; everything is as it was.
        Io                ///< Anything else the system says.
    };
    Kind kind = Kind::Io;
    QString path;
    QString detail; ///< The system's words, or line and column.
};

/// Done, or why not.
using Outcome = base::Result<base::Done, StoreError>;

} // namespace store

Q_DECLARE_METATYPE(store::StoreError)
