// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QDateTime>

#include <optional>

namespace mime {

/// Reads a Date field (RFC 5322, section 3.3, with obsolete zones and two-digit years; asctime and ISO 8601 too) with
/// its offset kept. Nothing where day, month, year or time are not to be found or do not exist. No zone means UTC.
std::optional<QDateTime> readDate(QByteArrayView unfolded);

} // namespace mime
