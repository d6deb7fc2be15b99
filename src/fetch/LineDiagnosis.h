// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/Trouble.h"
#include "pop3/Pop3Error.h"

namespace fetch {

/// "HTTP", "SMTP", "IMAP", "SSH", "TLS": what speaks so; empty where that cannot be told.
QString serverKind(QByteArrayView firstBytes);

/// What a line that failed means: kind, detail and, where the server said something, its text.
void describeLine(Trouble &trouble, const net::TransportError &error);

} // namespace fetch
