// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace mime {

/// Decodes the encoded words (RFC 2047) of an unfolded header value or phrase. Adjacent words of one charset are joined
/// as bytes first, since real mail splits characters, escape sequences and base64 groups over them. Undeclared bytes
/// between them are guessed. The result may hold control characters: see asOneLine().
QString decodeEncodedWords(QByteArrayView unfolded);

} // namespace mime
