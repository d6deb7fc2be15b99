// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/DigestName.h"

#include <QByteArrayList>

namespace store {

std::optional<DigestName> DigestName::of(const base::Uidl &uidl)
{
    if (!uidl.isOfDigest())
        return std::nullopt;
    const QByteArrayList parts = uidl.bytes().split(':');
    if (parts.size() < 3 || parts.size() > 4)
        return std::nullopt;
    return DigestName{parts[1], parts.size() == 4 ? parts[2] : QByteArray(), parts.last().toLongLong()};
}

base::Uidl DigestName::ofFile(QByteArrayView digest)
{
    return *base::Uidl::parse(base::Uidl::digestMark + digest.toByteArray() + ':' + file + ":1");
}

bool isOfHead(const base::Uidl &uidl)
{
    const auto name = DigestName::of(uidl);
    return name && name->measure != DigestName::whole && name->measure != DigestName::file;
}

bool isOfFile(const base::Uidl &uidl)
{
    const auto name = DigestName::of(uidl);
    return name && name->measure == DigestName::file;
}

bool isImported(const base::Uidl &uidl)
{
    const auto name = DigestName::of(uidl);
    return name && name->measure == DigestName::import;
}

} // namespace store
