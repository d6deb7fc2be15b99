// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/SystemAuthorities.h"

#include <QSslConfiguration>

namespace net {

SystemAuthorities::SystemAuthorities() : SystemAuthorities(&QSslConfiguration::systemCaCertificates) {}

const QList<QSslCertificate> &SystemAuthorities::certificates()
{
    if (!m_certificates)
        m_certificates = m_read();
    return *m_certificates;
}

} // namespace net
