// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Base32.h"

namespace base {

QByteArray base32(QByteArrayView bytes, qsizetype length)
{
    constexpr char alphabet[] = "abcdefghijklmnopqrstuvwxyz234567";
    QByteArray text;
    text.reserve(64);
    quint32 bits = 0;
    int count = 0;
    for (qsizetype i = 0; i < bytes.size() && text.size() < length; ++i) {
        bits = (bits << 8) | static_cast<quint8>(bytes[i]);
        for (count += 8; count >= 5 && text.size() < length; count -= 5)
            text.append(alphabet[(bits >> (count - 5)) & 31]);
    }
    return text;
}

} // namespace base
