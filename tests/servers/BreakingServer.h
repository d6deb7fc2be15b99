// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>

/// A POP3 server on a free loopback port with two mails; while it gives the second one it closes the line behind the
/// given bytes.
class BreakingServer final : public QObject
{
public:
    explicit BreakingServer(const QByteArray &secondMail)
        : m_answers{{"CAPA", "+OK\r\nUSER\r\nUIDL\r\n.\r\n"},
                    {"STAT", "+OK 2 85\r\n"},
                    {"LIST", "+OK\r\n1 25\r\n2 60\r\n.\r\n"},
                    {"UIDL", "+OK\r\n1 one\r\n2 two\r\n.\r\n"},
                    {"RETR 1", "+OK\r\nSubject: whole\r\n\r\nall of it\r\n.\r\n"},
                    {"RETR 2", "+OK\r\n" + secondMail}}
    {
        m_listener.listen(QHostAddress::LocalHost);
        connect(&m_listener, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *const socket = m_listener.nextPendingConnection(); // the listener's child
            socket->write("+OK ready\r\n");
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                while (socket->canReadLine())
                    answer(*socket, socket->readLine().trimmed());
            });
        });
    }

    QString address() const { return QStringLiteral("localhost:%1").arg(m_listener.serverPort()); }
    const QByteArray &heard() const { return m_heard; }

private:
    void answer(QTcpSocket &socket, const QByteArray &line)
    {
        m_heard += line + '\n';
        socket.write(m_answers.value(line, "+OK\r\n"));
        if (line == "RETR 2")
            socket.disconnectFromHost();
    }

    QTcpServer m_listener;
    const QHash<QByteArray, QByteArray> m_answers;
    QByteArray m_heard;
};
