// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Uidl.h"

#include <algorithm>

namespace base {

std::optional<Uidl> Uidl::parse(QByteArrayView bytes)
{
    const auto isForbidden = [](char c) { return c == ' ' || c == '\r' || c == '\n' || c == '\0'; };
    if (bytes.isEmpty() || bytes.size() > maxLength || std::any_of(bytes.begin(), bytes.end(), isForbidden))
        return std::nullopt;
    Uidl uidl;
    uidl.m_bytes = bytes.toByteArray();
    return uidl;
}

} // namespace base
