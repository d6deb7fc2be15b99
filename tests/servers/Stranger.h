// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

/// A server on a free loopback port that greets with the given bytes and answers whatever it hears with others; an
/// empty greeting or answer is silence. It may close the line after its answer.
class Stranger final : public QObject
{
public:
    enum class After { Stay, Close };

    explicit Stranger(QByteArray greeting, QByteArray answer = {}, After after = After::Stay)
    {
        m_listener.listen(QHostAddress::LocalHost);
        connect(&m_listener, &QTcpServer::newConnection, this, [=, this] {
            QTcpSocket *const socket = m_listener.nextPendingConnection(); // the listener's child
            socket->write(greeting);
            connect(socket, &QTcpSocket::readyRead, this, [=] {
                socket->readAll();
                socket->write(answer);
                if (after == After::Close)
                    socket->disconnectFromHost();
            });
        });
    }

    QString address() const { return QStringLiteral("localhost:%1").arg(m_listener.serverPort()); }

private:
    QTcpServer m_listener;
};
