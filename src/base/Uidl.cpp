// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Uidl.h"

#include "base/Base32.h"

#include <algorithm>

namespace base {

namespace {

constexpr qsizetype digestLength = 26; ///< 130 bits.

} // namespace

std::optional<Uidl> Uidl::parse(QByteArrayView bytes)
{
    const auto isForbidden = [](char c) { return c == ' ' || c == '\r' || c == '\n' || c == '\0'; };
    if (bytes.isEmpty() || bytes.size() > maxLength || std::any_of(bytes.begin(), bytes.end(), isForbidden))
        return std::nullopt;
    Uidl uidl;
    uidl.m_bytes = bytes.toByteArray();
    return uidl;
}

Uidl Uidl::ofDigest(QByteArrayView digest, qint64 occurrence, const QByteArray &measure)
{
    Uidl uidl;
    uidl.m_bytes = digestMark + base32(digest, digestLength) + ':';
    if (!measure.isEmpty())
        uidl.m_bytes += measure + ':';
    uidl.m_bytes += QByteArray::number(occurrence);
    return uidl;
}

bool Uidl::isOfDigest() const
{
    return m_bytes.startsWith(digestMark);
}

} // namespace base
