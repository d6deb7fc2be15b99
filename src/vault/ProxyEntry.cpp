// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/ProxyEntry.h"

#include <QCryptographicHash>

namespace vault {

base::AccountId proxyEntry(const base::ProxyChoice &proxy)
{
    constexpr qsizetype idBytes = 16;
    if (proxy.user.isEmpty())
        return {};
    const QByteArray digest = QCryptographicHash::hash(proxy.toString().toUtf8(), QCryptographicHash::Sha256);
    return base::AccountId::parse(QString::fromLatin1(digest.first(idBytes).toHex())).value_or(base::AccountId());
}

} // namespace vault
