// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/LoopbackServer.h"

#include <QFile>
#include <QSslKey>

LoopbackServer::LoopbackServer(const QString &certificate, const QByteArray &welcome)
    : m_certificate(certificate), m_welcome(welcome)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port on loopback");
}

base::ServerAddress LoopbackServer::address(base::ServerAddress::Tls tls) const
{
    base::ServerAddress address;
    address.host = QStringLiteral("localhost");
    address.port = serverPort();
    address.tls = tls;
    return address;
}

QString LoopbackServer::certificatePath(const QString &name)
{
    return QStringLiteral(CERTIFICATES "/") + name + QStringLiteral(".pem");
}

QByteArray LoopbackServer::spkiHash(const QString &certificate)
{
    QFile file(QStringLiteral(CERTIFICATES "/") + certificate + QStringLiteral(".spki"));
    return file.open(QIODevice::ReadOnly) ? QByteArray::fromHex(file.readAll()) : QByteArray();
}

void LoopbackServer::incomingConnection(qintptr handle)
{
    QFile key(QStringLiteral(CERTIFICATES "/") + m_certificate + QStringLiteral(".key"));
    if (!key.open(QIODevice::ReadOnly))
        qFatal("no such test certificate");
    m_client = std::make_unique<QSslSocket>();
    m_client->setSocketDescriptor(handle);
    m_client->setLocalCertificate(certificatePath(m_certificate));
    m_client->setPrivateKey(QSslKey(key.readAll(), QSsl::Ec));
    connect(m_client.get(), &QSslSocket::readyRead, this, &LoopbackServer::read);
    if (m_isImplicit) {
        connect(m_client.get(), &QSslSocket::encrypted, this, &LoopbackServer::sayWelcome);
        m_client->startServerEncryption();
    } else {
        sayWelcome();
    }
}

void LoopbackServer::sayWelcome()
{
    m_client->write(m_welcome);
}

void LoopbackServer::read()
{
    while (m_client->canReadLine()) {
        const QByteArray line = m_client->readLine();
        m_heard += line;
        if (m_reply)
            m_reply(*m_client, line.trimmed());
    }
}
