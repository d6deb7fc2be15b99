// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/Part.h"

#include <QString>

namespace mime {

/// The transfer-decoded bytes of a text part as the text to show: charset, HTML as text, line ends, no control
/// characters.
QString bodyText(const QByteArray &bytes, const Part &part);

/// The first 200 characters of a text, white space folded, quoted lines left out.
QString snippetOf(const QString &text);

} // namespace mime
