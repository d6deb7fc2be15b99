// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace store {

/// Milliseconds since 1970 as "2026-11-24T09:00:00.000Z" and back; 0 where that cannot be read.
/// (QDateTime takes longer over 100,000 of them than a person waits.)
QByteArray ledgerTime(qint64 ms);
qint64 ledgerTime(QByteArrayView text);

} // namespace store
