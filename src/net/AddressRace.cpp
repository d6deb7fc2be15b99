// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/AddressRace.h"

#include "net/Proxy.h"

namespace net {

namespace {

/// That one family has no way out of here is normal, and says nothing of the server.
bool saysMore(QAbstractSocket::SocketError error)
{
    return error != QAbstractSocket::NetworkError && error != QAbstractSocket::UnsupportedSocketOperationError;
}

} // namespace

AddressRace::AddressRace(const base::ServerAddress &address, std::chrono::milliseconds headStart, QObject *parent)
    : QObject(parent), m_address(address), m_proxy(proxyFor(address))
{
    m_headStart.setSingleShot(true);
    m_headStart.setInterval(headStart);
    connect(&m_headStart, &QTimer::timeout, this, &AddressRace::tryNext);
}

AddressRace::~AddressRace()
{
    stop();
}

void AddressRace::start()
{
    QHostAddress literal;
    if (m_proxy.type() != QNetworkProxy::NoProxy)
        connectOne(m_address.host);
    else if (literal.setAddress(m_address.host))
        startAmong({literal});
    else
        m_lookUp = QHostInfo::lookupHost(m_address.host, this, &AddressRace::takeLookUp);
}

void AddressRace::takeLookUp(const QHostInfo &found)
{
    m_lookUp = -1;
    if (found.error() != QHostInfo::NoError || found.addresses().isEmpty())
        Q_EMIT lost(QAbstractSocket::HostNotFoundError, found.errorString());
    else
        startAmong(found.addresses());
}

void AddressRace::startAmong(const QList<QHostAddress> &addresses)
{
    m_untried = interleaved(addresses);
    tryNext();
}

void AddressRace::tryNext()
{
    if (!m_untried.isEmpty())
        connectOne(m_untried.takeFirst().toString());
}

void AddressRace::connectOne(const QString &host)
{
    m_runners.push_back(std::make_unique<QSslSocket>());
    QSslSocket *const socket = m_runners.back().get();
    socket->setProxy(m_proxy);
    connect(socket, &QSslSocket::connected, this, [this, socket] { finish(socket); });
    connect(socket, &QSslSocket::errorOccurred, this,
            [this, socket](QAbstractSocket::SocketError error) { takeFailure(socket, error); });
    ++m_underway;
    m_headStart.start();
    socket->connectToHost(host, m_address.port);
    watch(socket);
}

void AddressRace::watch(QSslSocket *socket)
{
    if (m_proxy.type() != QNetworkProxy::NoProxy || socket->state() != QAbstractSocket::ConnectingState)
        return;
    m_watches.push_back(std::make_unique<ResetWatch>(*socket));
    connect(m_watches.back().get(), &ResetWatch::wasReset, this, [this, socket] {
        socket->abort();
        takeFailure(socket, QAbstractSocket::RemoteHostClosedError);
    });
}

void AddressRace::finish(QSslSocket *winner)
{
    const auto runner = std::find_if(m_runners.begin(), m_runners.end(),
                                     [winner](const auto &candidate) { return candidate.get() == winner; });
    m_winner = std::move(*runner);
    m_runners.erase(runner);
    m_winner->disconnect(this);
    stop();
    Q_EMIT won();
}

void AddressRace::stop()
{
    m_headStart.stop();
    m_untried.clear();
    m_watches.clear();
    if (m_lookUp >= 0)
        QHostInfo::abortHostLookup(std::exchange(m_lookUp, -1));
    for (const auto &runner : m_runners) {
        runner->disconnect(this);
        runner->abort();
    }
}

void AddressRace::takeFailure(QSslSocket *socket, QAbstractSocket::SocketError error)
{
    socket->disconnect(this);
    --m_underway;
    if (m_detail.isEmpty() || saysMore(error)) {
        m_error = error;
        m_detail = socket->errorString();
    }
    if (!m_untried.isEmpty())
        tryNext();
    else if (m_underway == 0)
        Q_EMIT lost(m_error, m_detail);
}

std::unique_ptr<QSslSocket> AddressRace::takeWinner()
{
    return std::move(m_winner);
}

QList<QHostAddress> AddressRace::interleaved(const QList<QHostAddress> &addresses)
{
    QList<QHostAddress> families[2];
    for (const QHostAddress &address : addresses) {
        const bool isOfFirst = address.protocol() == addresses.first().protocol();
        families[isOfFirst ? 0 : 1].append(address);
    }
    QList<QHostAddress> order;
    for (qsizetype i = 0; order.size() < addresses.size(); ++i) {
        for (const QList<QHostAddress> &family : families) {
            if (i < family.size())
                order.append(family.at(i));
        }
    }
    return order;
}

} // namespace net
