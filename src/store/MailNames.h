// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/StoreError.h"

#include <QByteArray>
#include <QByteArrayList>

#include <functional>

namespace store {

/// Where mail of that Maildir may lie: "new/", "cur/", and the like of its Maildir++ folders, into which other programs
/// file it. What is read later wins: a message goes from new/ to cur/ while we read.
base::Result<QByteArrayList, StoreError> mailFolders(const QByteArray &maildir);

/// Calls visit with the name of each of our messages in new/, cur/ or tmp/, one by one: there may be a million.
/// Missing, NotWritable (not to be read) or Io where the folder cannot be listed.
Outcome eachMailName(const QByteArray &folder, const std::function<void(QByteArrayView)> &visit);

} // namespace store
