// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace pop3 {
class Pop3Session;
}

namespace fetch {

/// By CAPA (RFC 2449, section 6.7); nothing where mail stays for ever, or the server did not say.
std::optional<int> expireDays(const pop3::Pop3Session &session);
/// Seconds from one sign-in to the next (RFC 2449, section 6.5); 0: none.
int loginDelay(const pop3::Pop3Session &session);

/// What it means for people; empty where it means nothing.
QString expiryInWords(std::optional<int> days);

} // namespace fetch
