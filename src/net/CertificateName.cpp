// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/CertificateName.h"

#include <QHostAddress>
#include <QSslCertificate>
#include <QUrl>

#include <algorithm>

namespace net {

namespace {

/// A "*" stands for the whole leftmost label, and for one only (RFC 6125, section 6.4.3).
bool matches(const QString &name, const QString &host)
{
    const QString pattern = name.toLower();
    if (!pattern.startsWith(QLatin1String("*.")))
        return pattern == host;
    const qsizetype dot = host.indexOf(QLatin1Char('.'));
    return dot > 0 && host.mid(dot) == pattern.mid(1);
}

} // namespace

bool isNamedByRules(const QSslCertificate &certificate, const QString &host)
{
    const auto names = certificate.subjectAlternativeNames();
    const QStringList hosts = names.values(QSsl::DnsEntry);
    const QStringList addresses = names.values(QSsl::IpAddressEntry);
    if (hosts.isEmpty() && addresses.isEmpty())
        return true;
    const QHostAddress address(host);
    if (!address.isNull())
        return std::any_of(addresses.begin(), addresses.end(),
                           [&address](const QString &name) { return QHostAddress(name) == address; });
    const QString wanted = QString::fromLatin1(QUrl::toAce(host)).toLower();
    return std::any_of(hosts.begin(), hosts.end(), [&wanted](const QString &name) { return matches(name, wanted); });
}

} // namespace net
