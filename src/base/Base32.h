// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace base {

/// RFC 4648, section 6, in lower case and without padding; at most length characters.
QByteArray base32(QByteArrayView bytes, qsizetype length);

} // namespace base
