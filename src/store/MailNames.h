// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/StoreError.h"

#include <QByteArray>

#include <functional>

namespace store {

/// Calls visit with the name of each of our messages in new/, cur/ or tmp/, one by one: there may be a million.
/// Missing, NotWritable (not to be read) or Io where the folder cannot be listed.
Outcome eachMailName(const QByteArray &folder, const std::function<void(QByteArrayView)> &visit);

} // namespace store
