// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/TlsTerms.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

#include <array>

namespace net {

namespace {

/// Today's OpenSSL asks more of ciphers and signatures than TLS 1.0 can give.
void allowOldTls(QSslConfiguration &configuration)
{
    configuration.setProtocol(QSsl::AnyProtocol);
    configuration.setBackendConfigurationOption("MinProtocol", QByteArray("TLSv1"));
    configuration.setBackendConfigurationOption("CipherString", QByteArray("DEFAULT@SECLEVEL=0"));
}

QSslKey readKey(const QString &path)
{
    QFile file(path);
    const QByteArray pem = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    for (const QSsl::KeyAlgorithm algorithm : std::array{QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        if (const QSslKey key(pem, algorithm); !key.isNull())
            return key;
    }
    return {};
}

} // namespace

TlsTerms TlsTerms::of(const base::ServerAddress &address, SystemAuthorities &authorities)
{
    TlsTerms terms;
    QSslConfiguration &configuration = terms.configuration;
    configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    if (address.allowsOldTls)
        allowOldTls(configuration);
    if (!address.caFile.isEmpty()) {
        const QList<QSslCertificate> extra = QSslCertificate::fromPath(address.caFile);
        configuration.setCaCertificates(authorities.certificates() + extra);
        if (extra.isEmpty())
            terms.unreadable = address.caFile;
    }
    if (!address.clientCertificate.isEmpty()) {
        const QString keyFile = address.clientKey.isEmpty() ? address.clientCertificate : address.clientKey;
        configuration.setLocalCertificateChain(QSslCertificate::fromPath(address.clientCertificate));
        configuration.setPrivateKey(readKey(keyFile));
        if (configuration.localCertificateChain().isEmpty())
            terms.unreadable = address.clientCertificate;
        else if (configuration.privateKey().isNull())
            terms.unreadable = keyFile;
    }
    return terms;
}

} // namespace net
