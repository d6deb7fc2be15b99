// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>

#include <memory>
#include <vector>

/// A proxy on a free port of this host, for HTTP's CONNECT (RFC 9110, section 9.3.6) or SOCKS 5 (RFC 1928), with a
/// password (Basic, RFC 1929) or without. Whatever host it is asked for, it relays to 127.0.0.1 at that port.
class ProxyDouble final : public QTcpServer
{
    Q_OBJECT

public:
    enum class Kind { Http, Socks5 };

    explicit ProxyDouble(Kind kind);

    void refuse() { m_refuses = true; }                            ///< It wants a password first, and takes none.
    void want(const QByteArray &user, const QByteArray &password); ///< Before it connects anybody.
    const QByteArrayList &asked() const { return m_asked; }        ///< "host:port" of each client.
    int clients() const { return m_clients; }                      ///< Also those that were refused.

protected:
    void incomingConnection(qintptr handle) override;

private:
    struct Relay
    {
        QTcpSocket client;
        QTcpSocket server;
        QByteArray heard;
        int step = 0; ///< Of SOCKS: 0 greeting, 1 request, 3 password; 2: joined.
    };
    void take(Relay &relay);
    void takeConnect(Relay &relay);
    void takeSocks(Relay &relay);
    void takeGreeting(Relay &relay);
    void takePassword(Relay &relay);
    void join(Relay &relay, const QByteArray &hostAndPort, const QByteArray &answer);

    const Kind m_kind;
    bool m_refuses = false;
    QByteArray m_user; ///< Empty: everybody.
    QByteArray m_password;
    QByteArrayList m_asked;
    int m_clients = 0;
    std::vector<std::unique_ptr<Relay>> m_relays;
};
