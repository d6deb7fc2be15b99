// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/SessionFactory.h"

#include "net/TlsTransport.h"

namespace pop3 {

std::unique_ptr<Pop3Session> makeSession(const base::ServerAddress &address)
{
    return std::make_unique<Pop3Session>(std::make_unique<net::TlsTransport>(address), address.tls);
}

} // namespace pop3
