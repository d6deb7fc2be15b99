// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ProxyChoice.h"

#include <QUrl>

namespace base {

QString ProxyChoice::toString() const
{
    QUrl url;
    url.setHost(host);
    url.setPort(port);
    if (!user.isEmpty()) // an empty one would leave its "@"
        url.setUserName(user, QUrl::DecodedMode);
    switch (kind) {
    case Kind::System:
        return QStringLiteral("system");
    case Kind::None:
        return QStringLiteral("none");
    case Kind::Socks5:
        url.setScheme(QStringLiteral("socks5"));
        break;
    case Kind::HttpConnect:
        url.setScheme(QStringLiteral("http"));
        break;
    }
    return url.toString(QUrl::FullyEncoded);
}

std::optional<ProxyChoice> ProxyChoice::parse(const QString &text)
{
    if (text == QLatin1String("system"))
        return ProxyChoice();
    if (text == QLatin1String("none"))
        return ProxyChoice{Kind::None, {}, 0};
    const QUrl url(text, QUrl::StrictMode);
    const bool isHttp = url.scheme() == QLatin1String("http");
    const bool isSocks = url.scheme() == QLatin1String("socks5");
    const bool isWhole = !url.host().isEmpty() && url.port() > 0 && url.password().isEmpty() && !url.hasQuery() &&
                         (url.path().isEmpty() || url.path() == QLatin1String("/"));
    if (!isWhole || !(isHttp || isSocks))
        return std::nullopt;
    ProxyChoice choice{isHttp ? Kind::HttpConnect : Kind::Socks5, url.host(), static_cast<quint16>(url.port())};
    choice.user = url.userName(QUrl::FullyDecoded);
    return choice;
}

} // namespace base
