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
    m_client = std::make_unique<QSslSocket>();
    m_client->setSocketDescriptor(handle);
    m_client->setSslConfiguration(terms());
    connect(m_client.get(), &QSslSocket::readyRead, this, &LoopbackServer::read);
    if (m_isImplicit) {
        connect(m_client.get(), &QSslSocket::encrypted, this, &LoopbackServer::sayWelcome);
        m_client->startServerEncryption();
    } else {
        sayWelcome();
    }
}

QSslConfiguration LoopbackServer::termsOf(const QString &certificate)
{
    QFile key(QStringLiteral(CERTIFICATES "/") + certificate + QStringLiteral(".key"));
    if (!key.open(QIODevice::ReadOnly))
        qFatal("no such test certificate");
    QSslConfiguration terms = QSslConfiguration::defaultConfiguration();
    terms.setLocalCertificateChain(QSslCertificate::fromPath(certificatePath(certificate)));
    terms.setPrivateKey(QSslKey(key.readAll(), QSsl::Ec));
    terms.setPeerVerifyMode(QSslSocket::VerifyNone);
    terms.setCaCertificates(QSslCertificate::fromPath(certificatePath(QStringLiteral("ca"))));
    return terms;
}

QSslConfiguration LoopbackServer::terms() const
{
    QSslConfiguration terms = termsOf(m_certificate);
    if (m_asksForCertificate)
        terms.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (m_isOld) {
        terms.setProtocol(QSsl::AnyProtocol);
        terms.setBackendConfigurationOption("MinProtocol", QByteArray("TLSv1"));
        terms.setBackendConfigurationOption("MaxProtocol", QByteArray("TLSv1"));
        terms.setBackendConfigurationOption("CipherString", QByteArray("DEFAULT@SECLEVEL=0"));
    }
    return terms;
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
