// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CutProxy.h"

#include <sys/socket.h>

CutProxy::CutProxy(quint16 serverPort) : m_serverPort(serverPort)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port on loopback");
}

void CutProxy::cutAfter(qint64 bytes, Faults::Ending ending)
{
    Q_ASSERT(ending != Faults::Ending::CloseNotify);
    m_after = bytes;
    m_ending = ending;
}

void CutProxy::incomingConnection(qintptr handle)
{
    std::erase_if(m_lines, [](const auto &line) { return line->client.state() == QAbstractSocket::UnconnectedState; });
    m_lines.push_back(std::make_unique<Line>());
    Line &line = *m_lines.back();
    line.client.setSocketDescriptor(handle);
    line.server.connectToHost(QHostAddress::LocalHost, m_serverPort);
    connect(&line.client, &QTcpSocket::readyRead, this, [&line] { line.server.write(line.client.readAll()); });
    connect(&line.client, &QTcpSocket::disconnected, &line.server, &QTcpSocket::disconnectFromHost);
    connect(&line.server, &QTcpSocket::readyRead, this, [this, &line] { pass(line); });
    connect(&line.server, &QTcpSocket::disconnected, this, [&line] {
        if (!line.isCut)
            line.client.disconnectFromHost();
    });
}

void CutProxy::pass(Line &line)
{
    QByteArray bytes = line.server.readAll();
    if (line.isCut)
        return;
    const qint64 left = m_after - line.passed;
    const bool isLast = m_after >= 0 && left <= bytes.size();
    if (isLast)
        bytes.truncate(left);
    line.passed += bytes.size();
    line.client.write(bytes);
    if (isLast)
        cut(line);
}

void CutProxy::cut(Line &line)
{
    line.isCut = true;
    line.client.flush();
    const int descriptor = int(line.client.socketDescriptor());
    const linger atOnce{1, 0};
    switch (m_ending) {
    case Faults::Ending::Fin:
        ::shutdown(descriptor, SHUT_WR);
        break;
    case Faults::Ending::Reset:
        ::setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
        line.client.abort();
        break;
    case Faults::Ending::CloseNotify:
    case Faults::Ending::Silence:
        break;
    }
}
