// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/LongEnough.h"

#include <QTcpSocket>
#include <QTest>

/// A client that speaks lines over loopback and shares no code with the product. Each wait ends by itself.
class PlainLine
{
public:
    explicit PlainLine(quint16 port) { m_socket.connectToHost(QStringLiteral("127.0.0.1"), port); }

    void send(const QByteArray &bytes) { m_socket.write(bytes); }

    /// The next line without its CRLF.
    QByteArray answer()
    {
        const bool isThere = QTest::qWaitFor([this] { return m_socket.canReadLine(); }, longEnough);
        return isThere ? m_socket.readLine().chopped(2) : QByteArray("(nothing came)");
    }

    QByteArray ask(const QByteArray &command)
    {
        send(command + "\r\n");
        return answer();
    }

    /// The lines up to the lone dot, as they came.
    QByteArrayList rawLines()
    {
        QByteArrayList lines;
        for (QByteArray line = answer(); line != "." && line != "(nothing came)"; line = answer())
            lines += line;
        return lines;
    }

    QByteArrayList askForLines(const QByteArray &command)
    {
        const QByteArray status = ask(command);
        return status.startsWith("+OK") ? rawLines() : QByteArrayList{status};
    }

    bool isClosedByServer()
    {
        return QTest::qWaitFor(
            [this] {
                m_socket.readAll();
                return m_socket.state() == QTcpSocket::UnconnectedState;
            },
            longEnough);
    }

private:
    QTcpSocket m_socket;
};
