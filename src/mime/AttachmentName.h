// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace mime {

/// A file name that is safe to show and to save under on every system: no path, no control, bidirectional or invisible
/// characters, none that Windows refuses, no reserved name, no leading dot or dash, at most 200 bytes of UTF-8 with the
/// extension kept. A name of which nothing is left becomes one by number and type.
QString safeFileName(const QString &wished, QByteArrayView mimeType, int number);

/// name cut to at most maxBytes of UTF-8, its extension kept, no character halved.
QString shortenedFileName(const QString &name, qsizetype maxBytes);

} // namespace mime
