// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/CommandBytes.h"

#include <algorithm>

namespace wire {

namespace {

bool breaksTheLine(QByteArrayView bytes)
{
    return std::any_of(bytes.begin(), bytes.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

} // namespace

QByteArray commandBytes(QByteArrayView shown, const std::optional<base::Secret> &hidden)
{
    if (breaksTheLine(shown) || (hidden && hidden->hasLineBreakOrNul()))
        return {};
    QByteArray bytes;
    bytes.reserve(shown.size() + (hidden ? hidden->size() + 1 : 0) + 2); // never moved, so no copy is left behind
    bytes.append(shown);
    if (hidden) {
        if (!shown.isEmpty())
            bytes.append(' ');
        bytes.append(hidden->reveal());
    }
    bytes.append("\r\n");
    return bytes;
}

} // namespace wire
