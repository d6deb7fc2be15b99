// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/Proxy.h"

namespace net {

namespace {

QNetworkProxy systemProxyFor(const base::ServerAddress &address)
{
    const QNetworkProxyQuery query(address.host, address.port, QStringLiteral("pop3"), QNetworkProxyQuery::TcpSocket);
    for (const QNetworkProxy &proxy : QNetworkProxyFactory::systemProxyForQuery(query)) {
        // A proxy that only relays requests for web pages carries no line.
        if (proxy.type() == QNetworkProxy::NoProxy || proxy.capabilities().testFlag(QNetworkProxy::TunnelingCapability))
            return proxy;
    }
    return QNetworkProxy::NoProxy;
}

/// Qt sends the Latin-1 of both; read as such, UTF-8 goes out as it is.
QNetworkProxy chosen(QNetworkProxy::ProxyType type, const base::ProxyChoice &choice)
{
    return {type, choice.host, choice.port, QString::fromLatin1(choice.user.toUtf8()),
            QString::fromLatin1(choice.password.reveal())};
}

} // namespace

QNetworkProxy proxyFor(const base::ServerAddress &address)
{
    using Kind = base::ProxyChoice::Kind;
    const base::ProxyChoice choice = address.proxy.value_or(base::ProxyChoice());
    if (address.isLoopback() && !address.proxy)
        return QNetworkProxy::NoProxy;
    switch (choice.kind) {
    case Kind::System:
        return systemProxyFor(address);
    case Kind::None:
        return QNetworkProxy::NoProxy;
    case Kind::Socks5:
        return chosen(QNetworkProxy::Socks5Proxy, choice);
    case Kind::HttpConnect:
        return chosen(QNetworkProxy::HttpProxy, choice);
    }
    return QNetworkProxy::NoProxy;
}

} // namespace net
