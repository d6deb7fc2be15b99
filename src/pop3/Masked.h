// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"
#include "wire/ReplyReader.h"

#include <QList>

namespace pop3 {

// For servers that repeat what they were told: what they said, with "****" wherever a secret stood in it.

/// The indicator and the code stay as they are, so that the reply means what it meant.
wire::StatusLine masked(const wire::StatusLine &status, const QList<base::Secret> &secrets);
/// Also where the line was cut in the midst of a secret.
QByteArray maskedStart(const QByteArray &line, const QList<base::Secret> &secrets);

} // namespace pop3
