// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>

namespace store {

/// One message that is not as it was written down.
struct Finding
{
    enum class Kind {
        Altered,  ///< Its file is not what was stored, or cannot be read.
        Missing,  ///< Stored, and its file is gone.
        Unlisted, ///< Its file is there, and the catalogue does not have it.
        Unknown   ///< A file or a row of the catalogue that the ledger says nothing of.
    };
    Kind kind = Kind::Altered;
    QByteArray id;
    QString path;          ///< Of its file; empty where there is none.
    qint64 storedSize = 0; ///< Of altered ones: what was stored, and what is there (-1: cannot be read).
    qint64 size = 0;
    QString detail; ///< The system's words where it cannot be read.
};

} // namespace store

Q_DECLARE_METATYPE(store::Finding)
