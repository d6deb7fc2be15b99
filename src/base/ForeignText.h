// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace base {

/// What a server or a mail says, made safe to show in a terminal, a log or a widget: control characters (C0, DEL, C1),
/// line and paragraph separators, bidirectional and other invisible format characters appear as \xNN or \u{NNNN}.
/// Bytes are read as UTF-8; a byte that is not part of it appears as \xNN. At most maxLength characters, then "…".
QString shown(QByteArrayView foreign, qsizetype maxLength = 2000);
QString shown(QStringView foreign, qsizetype maxLength = 2000);

} // namespace base
