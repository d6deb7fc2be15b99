// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/SessionFactory.h"

#include "net/TlsTransport.h"

#include <QLocale>

namespace pop3 {

std::unique_ptr<Pop3Session> makeSession(const base::ServerAddress &address)
{
    auto session = std::make_unique<Pop3Session>(std::make_unique<net::TlsTransport>(address), address.tls);
    session->setLanguage(QLocale().bcp47Name().toLatin1());
    return session;
}

} // namespace pop3
