// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/StoreError.h"

#include <QByteArray>

#include <optional>

namespace store {

/// Absent where there surely is no file. An error of the disk is no absence: who begins anew over it loses what is
/// there.
base::Result<std::optional<qint64>, StoreError> sizeOfFile(const QString &path);
base::Result<QByteArray, StoreError> contentOfFile(const QString &path); ///< Nothing where there is no file.

} // namespace store
