// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"

#include <QByteArray>

#include <optional>

namespace wire {

/// A command as it goes out, CRLF included: the part anyone may see, then the secret one.
/// Empty where either part holds CR, LF or NUL, which would make it two commands.
/// Wipe the result after sending where hidden is set.
QByteArray commandBytes(QByteArrayView shown, const std::optional<base::Secret> &hidden = std::nullopt);

} // namespace wire
