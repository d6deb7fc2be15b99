// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ProxyDouble.h"

#include <QtEndian>

ProxyDouble::ProxyDouble(Kind kind) : m_kind(kind)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port on loopback");
}

void ProxyDouble::incomingConnection(qintptr handle)
{
    ++m_clients;
    m_relays.push_back(std::make_unique<Relay>());
    Relay &relay = *m_relays.back();
    relay.client.setSocketDescriptor(handle);
    connect(&relay.client, &QTcpSocket::readyRead, this, [this, &relay] { take(relay); });
    connect(&relay.server, &QTcpSocket::readyRead, &relay.client,
            [&relay] { relay.client.write(relay.server.readAll()); });
}

void ProxyDouble::take(Relay &relay)
{
    relay.heard += relay.client.readAll();
    if (relay.step == 2)
        relay.server.write(std::exchange(relay.heard, {}));
    else if (m_kind == Kind::Http)
        takeConnect(relay);
    else
        takeSocks(relay);
}

void ProxyDouble::takeConnect(Relay &relay)
{
    if (!relay.heard.contains("\r\n\r\n"))
        return;
    const QByteArray target = relay.heard.split(' ').value(1);
    const QByteArray pass = "Basic " + (m_user + ':' + m_password).toBase64() + "\r\n";
    if (m_refuses || (!m_user.isEmpty() && !relay.heard.contains(pass))) {
        relay.heard.clear();
        relay.client.write("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                           "Content-Length: 0\r\n\r\n");
    } else {
        join(relay, target, "HTTP/1.1 200 Connection established\r\n\r\n");
    }
}

void ProxyDouble::want(const QByteArray &user, const QByteArray &password)
{
    m_user = user;
    m_password = password;
}

void ProxyDouble::takeGreeting(Relay &relay)
{
    const bool mayWithPassword = relay.heard.sliced(2).contains('\x02');
    relay.heard.clear();
    const bool isRefused = m_refuses || (!m_user.isEmpty() && !mayWithPassword);
    relay.step = isRefused || m_user.isEmpty() ? 1 : 3;
    const char method = isRefused ? '\xff' : m_user.isEmpty() ? '\0' : '\x02';
    relay.client.write(QByteArray("\x05") + method);
}

/// RFC 1929, section 2.
void ProxyDouble::takePassword(Relay &relay)
{
    const QByteArray right = QByteArray("\x01") + char(m_user.size()) + m_user + char(m_password.size()) + m_password;
    const bool isRight = relay.heard == right;
    relay.heard.clear();
    relay.step = 1;
    relay.client.write(isRight ? QByteArray("\x01\0", 2) : QByteArray("\x01\x01", 2));
    if (!isRight)
        relay.client.disconnectFromHost();
}

void ProxyDouble::takeSocks(Relay &relay)
{
    if (relay.step == 0 && relay.heard.size() >= 2 && relay.heard.size() >= 2 + relay.heard.at(1))
        takeGreeting(relay);
    else if (relay.step == 3 && relay.heard.size() >= 2)
        takePassword(relay);
    const qsizetype length = relay.heard.size() > 4 ? relay.heard.at(4) : 0;
    if (relay.step != 1 || length == 0 || relay.heard.size() < 7 + length)
        return;
    const quint16 port = qFromBigEndian<quint16>(relay.heard.constData() + 5 + length);
    join(relay, relay.heard.sliced(5, length) + ':' + QByteArray::number(port),
         QByteArray("\x05\x00\x00\x01\0\0\0\0\0\0", 10));
}

void ProxyDouble::join(Relay &relay, const QByteArray &hostAndPort, const QByteArray &answer)
{
    m_asked.append(hostAndPort);
    relay.heard.clear();
    relay.step = 2;
    connect(&relay.server, &QTcpSocket::connected, &relay.client, [&relay, answer] { relay.client.write(answer); });
    relay.server.connectToHost(QHostAddress::LocalHost, hostAndPort.split(':').last().toUShort());
}
