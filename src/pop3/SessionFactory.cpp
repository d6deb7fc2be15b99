// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/SessionFactory.h"

#include "net/TlsTransport.h"

#include <QLocale>

namespace pop3 {

std::unique_ptr<Pop3Session> SessionFactory::makeSession(const base::ServerAddress &address)
{
    auto line = std::make_unique<net::TlsTransport>(address, net::TlsTerms::of(address, m_authorities));
    auto session = std::make_unique<Pop3Session>(std::move(line), address.tls);
    session->setLanguage(QLocale().bcp47Name().toLatin1());
    session->lookForMechanisms();
    return session;
}

} // namespace pop3
