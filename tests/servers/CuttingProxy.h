// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>

/// Stands between client and server and, after so many bytes from the server, drops the line: as a server does that
/// is killed half-way.
class CuttingProxy final : public QObject
{
public:
    CuttingProxy(quint16 serverPort, qint64 bytes) : m_left(bytes)
    {
        m_listener.listen(QHostAddress::LocalHost);
        connect(&m_listener, &QTcpServer::newConnection, this, [this, serverPort] {
            m_client = m_listener.nextPendingConnection();
            m_server.connectToHost(QHostAddress::LocalHost, serverPort);
            connect(m_client, &QTcpSocket::readyRead, this, [this] { m_server.write(m_client->readAll()); });
            connect(&m_server, &QTcpSocket::readyRead, this, &CuttingProxy::pass);
        });
    }

    quint16 port() const { return m_listener.serverPort(); }
    bool hasCut() const { return m_left <= 0; }

private:
    void pass()
    {
        const QByteArray bytes = m_server.read(qMin(m_left, m_server.bytesAvailable()));
        m_left -= bytes.size();
        m_client->write(bytes);
        if (!hasCut())
            return;
        m_client->disconnectFromHost();
        m_server.abort();
    }

    QTcpServer m_listener;
    QTcpSocket *m_client = nullptr; ///< The listener's child.
    QTcpSocket m_server;
    qint64 m_left;
};
