// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mime {

/// Header text as one line that cannot deceive: control characters become spaces, bidirectional overrides, embeddings
/// and isolates go, white space at the ends goes.
QString asOneLine(QString text);

bool isBidiControl(QChar c); ///< U+202A–202E, U+2066–2069.

} // namespace mime
