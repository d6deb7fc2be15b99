// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace mime {

/// True where an escape sequence of ISO-2022-JP (ESC $ or ESC ( ) is found.
bool hasJapaneseEscape(QByteArrayView bytes);

/// Decodes ISO-2022-JP and what programs made of it (RFC 1468, RFC 1554's JIS X 0212, CP50220/50221): NEC and IBM
/// rows, half-width katakana by ESC ( I, by SO/SI and as raw bytes A1–DF. Never fails; line ends return to ASCII.
QString decodeIso2022Jp(QByteArrayView bytes);

} // namespace mime
