// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/CertificateReading.h"

#include "net/CertificateName.h"
#include "net/SubjectPublicKey.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslError>
#include <QSslSocket>

namespace net {

namespace {

CertificateFacts::Flaw flawOf(QSslError::SslError error)
{
    using Flaw = CertificateFacts::Flaw;
    switch (error) {
    case QSslError::CertificateExpired:
        return Flaw::Expired;
    case QSslError::CertificateNotYetValid:
        return Flaw::NotYetValid;
    case QSslError::HostNameMismatch:
        return Flaw::WrongName;
    case QSslError::SelfSignedCertificate:
        return Flaw::SelfSigned;
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::InvalidCaCertificate:
        return Flaw::UnknownIssuer;
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
        return Flaw::Revoked;
    default: // Qt's enum, which grows: what we have no words for is Other.
        return Flaw::Other;
    }
}

QList<CertificateFacts::Flaw> flawsOf(const QList<QSslError> &errors)
{
    QList<CertificateFacts::Flaw> flaws;
    for (const QSslError &error : errors) {
        const CertificateFacts::Flaw flaw = flawOf(error.error());
        if (!flaws.contains(flaw))
            flaws.append(flaw);
    }
    // OpenSSL also says of a self-signed certificate that it could not verify it: once is enough.
    if (flaws.contains(CertificateFacts::Flaw::SelfSigned))
        flaws.removeAll(CertificateFacts::Flaw::UnknownIssuer);
    return flaws;
}

QByteArray sha256(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QByteArray() : QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

CertificateFacts readCertificate(const QSslSocket &socket, const QList<QSslError> &errors)
{
    const QSslCertificate certificate = socket.peerCertificate();
    const QByteArray der = certificate.toDer();
    CertificateFacts facts;
    facts.flaws = flawsOf(errors);
    if (!isNamedByRules(certificate, socket.peerVerifyName()) &&
        !facts.flaws.contains(CertificateFacts::Flaw::WrongName))
        facts.flaws.append(CertificateFacts::Flaw::WrongName);
    facts.subject = certificate.subjectDisplayName();
    facts.issuer = certificate.issuerDisplayName();
    facts.names = certificate.subjectAlternativeNames().values();
    facts.validFrom = certificate.effectiveDate();
    facts.validUntil = certificate.expiryDate();
    facts.certificateSha256 = sha256(der);
    facts.spkiSha256 = sha256(subjectPublicKeyInfo(der));
    facts.protocol = socket.sessionCipher().protocolString();
    facts.cipher = socket.sessionCipher().name();
    return facts;
}

} // namespace net
