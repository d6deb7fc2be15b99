// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/LineDiagnosis.h"

#include <array>

namespace fetch {

namespace {

using Kind = Trouble::Kind;

struct Opening
{
    QByteArrayView bytes;
    const char *kind;
};

/// 0x15 and 0x16 are the first bytes of a TLS alert and a TLS handshake (RFC 8446, section 5.1).
constexpr std::array openings{Opening{"\x15\x03", "TLS"},   Opening{"\x16\x03", "TLS"}, Opening{"HTTP/", "HTTP"},
                              Opening{"<!DOCTYPE", "HTTP"}, Opening{"<html", "HTTP"},   Opening{"<HTML", "HTTP"},
                              Opening{"* OK", "IMAP"},      Opening{"* BYE", "IMAP"},   Opening{"* PREAUTH", "IMAP"},
                              Opening{"SSH-", "SSH"},       Opening{"220 ", "SMTP"},    Opening{"220-", "SMTP"},
                              Opening{"554 ", "SMTP"},      Opening{"421 ", "SMTP"}};

/// OpenSSL's words where the bytes that came were no TLS record.
bool soundsLikePlainText(const QString &detail)
{
    return detail.contains(QLatin1String("wrong version number")) ||
           detail.contains(QLatin1String("packet length too long")) || detail.contains(QLatin1String("http request")) ||
           detail.contains(QLatin1String("unknown protocol"));
}

Kind ofFlaw(net::CertificateFacts::Flaw flaw)
{
    using Flaw = net::CertificateFacts::Flaw;
    switch (flaw) {
    case Flaw::Expired:
        return Kind::CertificateExpired;
    case Flaw::NotYetValid:
        return Kind::CertificateNotYetValid;
    case Flaw::WrongName:
        return Kind::CertificateWrongName;
    case Flaw::SelfSigned:
        return Kind::CertificateSelfSigned;
    case Flaw::UnknownIssuer:
        return Kind::CertificateUnknownIssuer;
    case Flaw::Revoked:
    case Flaw::Other:
        return Kind::CertificateOther;
    }
    return Kind::CertificateOther;
}

void describeCertificate(Trouble &trouble, const net::TransportError &error)
{
    trouble.kind = Kind::CertificateOther;
    trouble.detail = error.detail;
    if (!error.facts)
        return;
    const net::CertificateFacts &facts = *error.facts;
    trouble.kind = facts.flaws.isEmpty() ? Kind::CertificateOther : ofFlaw(facts.flaws.first());
    QStringList parts{facts.subject, facts.names.join(QLatin1String(", ")), facts.validUntil.toString(Qt::ISODate),
                      QString::fromLatin1(facts.certificateSha256.toHex(':'))};
    parts.removeAll(QString());
    trouble.detail = parts.join(QLatin1String("; "));
}

void describeBrokenHandshake(Trouble &trouble, const net::TransportError &error)
{
    trouble.serverText = error.peeked;
    trouble.detail = error.detail;
    trouble.isLineDropped = error.isClosedByPeer;
    const QString kind = serverKind(error.peeked);
    if (!kind.isEmpty() && kind != QLatin1String("TLS")) {
        trouble.kind = Kind::NotPop3;
        trouble.detail = kind;
    } else if (error.peeked.startsWith("+OK") || error.peeked.startsWith("-ERR") || soundsLikePlainText(error.detail)) {
        trouble.kind = Kind::PlainServerAtTlsPort;
    } else {
        trouble.kind = Kind::TlsFailed;
    }
}

struct LineMeaning
{
    net::TransportError::Kind cause;
    Kind kind;
};

constexpr std::array lineMeanings{LineMeaning{net::TransportError::Kind::HostNotFound, Kind::HostNotFound},
                                  LineMeaning{net::TransportError::Kind::ConnectionRefused, Kind::ConnectionRefused},
                                  LineMeaning{net::TransportError::Kind::Unreachable, Kind::Unreachable},
                                  LineMeaning{net::TransportError::Kind::ProxyFailed, Kind::ProxyFailed},
                                  LineMeaning{net::TransportError::Kind::ProxyRefused, Kind::ProxyRefused},
                                  LineMeaning{net::TransportError::Kind::TimedOut, Kind::ConnectTimedOut},
                                  LineMeaning{net::TransportError::Kind::Certificate, Kind::CertificateOther},
                                  LineMeaning{net::TransportError::Kind::TlsFailed, Kind::TlsFailed},
                                  LineMeaning{net::TransportError::Kind::Injected, Kind::Tampered},
                                  LineMeaning{net::TransportError::Kind::ClosedByServer, Kind::ClosedByServer},
                                  LineMeaning{net::TransportError::Kind::Reset, Kind::ClosedByServer},
                                  LineMeaning{net::TransportError::Kind::Other, Kind::Unreachable}};

} // namespace

QString serverKind(QByteArrayView firstBytes)
{
    for (const Opening &opening : openings) {
        if (firstBytes.startsWith(opening.bytes))
            return QLatin1String(opening.kind);
    }
    return {};
}

void describeLine(Trouble &trouble, const net::TransportError &error)
{
    trouble.detail = error.detail;
    for (const LineMeaning &meaning : lineMeanings) {
        if (meaning.cause == error.kind)
            trouble.kind = meaning.kind;
    }
    if (trouble.kind == Kind::CertificateOther)
        describeCertificate(trouble, error);
    else if (trouble.kind == Kind::TlsFailed)
        describeBrokenHandshake(trouble, error);
}

} // namespace fetch
