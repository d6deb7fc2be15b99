// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ServerAddress.h"

#include <QStringList>

namespace base {

namespace {

bool isLoopbackV4(const QString &host)
{
    const QStringList octets = host.split(QLatin1Char('.'));
    if (octets.size() != 4 || octets[0] != QLatin1String("127"))
        return false;
    for (const QString &octet : octets) {
        bool isNumber = false;
        if (octet.toUInt(&isNumber) > 255 || !isNumber)
            return false;
    }
    return true;
}

} // namespace

bool ServerAddress::isLoopback() const
{
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0 || host == QLatin1String("::1") ||
           isLoopbackV4(host);
}

} // namespace base
