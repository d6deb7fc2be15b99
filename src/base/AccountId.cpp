// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/AccountId.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace base {

AccountId AccountId::random()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    AccountId id;
    id.m_hex = QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toHex());
    return id;
}

std::optional<AccountId> AccountId::parse(QStringView hex)
{
    const auto isLowerHex = [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); };
    if (hex.size() != 32 || !std::all_of(hex.begin(), hex.end(), isLowerHex))
        return std::nullopt;
    AccountId id;
    id.m_hex = hex.toString();
    return id;
}

} // namespace base
