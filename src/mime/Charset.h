// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace mime {

/// Bytes of a mail as text. A label is believed where the bytes agree with it; where they do not (or where it is
/// missing or unknown) they are guessed. Never fails: what nothing can read becomes U+FFFD.
QString decodeText(QByteArrayView bytes, QByteArrayView charsetLabel);

/// A raw header value with every undeclared 8-bit byte and escape sequence turned into UTF-8, so that its structure can
/// be read: a trailing byte of Shift_JIS may look like a backslash, one of ISO-2022-JP like a quote.
QByteArray headerAsUtf8(QByteArrayView raw);

bool isAscii(QByteArrayView bytes); ///< No byte over 7F and no ESC.

} // namespace mime
