// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoServer.h"

#include "demo/DemoSession.h"

#include <QTcpSocket>

namespace demo {

DemoServer::DemoServer(QList<SampleMail> mails, QObject *parent) : QObject(parent), m_mails(std::move(mails))
{
    connect(&m_server, &QTcpServer::newConnection, this, &DemoServer::welcome);
}

bool DemoServer::listen()
{
    return m_server.listen(QHostAddress::LocalHost, 0);
}

quint16 DemoServer::port() const
{
    return m_server.serverPort();
}

void DemoServer::welcome()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        auto *session = new DemoSession(*socket, m_mails); // lives and dies with its socket
        connect(session, &DemoSession::deleted, this, [this](const QSet<QByteArray> &uidls) {
            m_mails.removeIf([&uidls](const SampleMail &mail) { return uidls.contains(mail.uidl); });
        });
    }
}

} // namespace demo
