// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>

#include <limits>
#include <memory>

/// Stands between client and server and lets so many bytes of the server through; then it holds the rest back, for as
/// long as a test needs to do something in the very middle of a fetch.
class GatedProxy final : public QObject
{
public:
    explicit GatedProxy(quint16 serverPort, qint64 bytes) : m_serverPort(serverPort), m_left(bytes)
    {
        m_listener.listen(QHostAddress::LocalHost);
        connect(&m_listener, &QTcpServer::newConnection, this, &GatedProxy::join);
    }

    quint16 port() const { return m_listener.serverPort(); }
    bool isHolding() const { return m_left <= 0; }

    void cut() ///< Drops the line, as a server does that falls.
    {
        m_client->disconnectFromHost();
        m_server->abort();
    }
    void release() ///< What was held back, and all that comes.
    {
        m_left = std::numeric_limits<qint64>::max();
        pass();
    }
    void openWide(quint16 serverPort) ///< The next lines are let through as a whole, to that port.
    {
        m_serverPort = serverPort;
        m_left = std::numeric_limits<qint64>::max();
    }

private:
    void join()
    {
        m_server = std::make_unique<QTcpSocket>(); // the last one goes first: its end is not the new client's
        m_client = m_listener.nextPendingConnection();
        m_server->connectToHost(QHostAddress::LocalHost, m_serverPort);
        connect(m_client, &QTcpSocket::readyRead, m_server.get(), [this] { m_server->write(m_client->readAll()); });
        connect(m_server.get(), &QTcpSocket::readyRead, m_client, [this] { pass(); });
        connect(m_server.get(), &QTcpSocket::disconnected, m_client, [this] { m_client->disconnectFromHost(); });
    }
    void pass()
    {
        const QByteArray bytes = m_server->read(qMin(m_left, m_server->bytesAvailable()));
        m_left -= bytes.size();
        m_client->write(bytes);
    }

    QTcpServer m_listener;
    QTcpSocket *m_client = nullptr; ///< The listener's child.
    std::unique_ptr<QTcpSocket> m_server;
    quint16 m_serverPort;
    qint64 m_left;
};
