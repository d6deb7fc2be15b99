// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/ServerPolicy.h"

#include "pop3/Pop3Session.h"

#include <QCoreApplication>

namespace fetch {

namespace {

/// "LOGIN-DELAY 900 USER", "EXPIRE 60": the number; nothing for "NEVER" and nonsense.
std::optional<int> numberOf(const pop3::Pop3Session &session, const char *tag)
{
    bool isNumber = false;
    const uint number = session.capabilities().arguments(tag).value(0).toUInt(&isNumber);
    return isNumber ? std::optional(int(qMin<uint>(number, INT_MAX))) : std::nullopt;
}

} // namespace

std::optional<int> expireDays(const pop3::Pop3Session &session)
{
    return numberOf(session, "EXPIRE");
}

int loginDelay(const pop3::Pop3Session &session)
{
    return numberOf(session, "LOGIN-DELAY").value_or(0);
}

QString expiryInWords(std::optional<int> days)
{
    if (!days)
        return {};
    if (*days == 0)
        return QCoreApplication::translate("fetch", "This server keeps no mail: what is not fetched may be lost.");
    return QCoreApplication::translate("fetch", "This server deletes mail by itself. Days until then: %1.").arg(*days);
}

} // namespace fetch
