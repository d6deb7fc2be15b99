// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>

namespace net {

/// What a server's certificate and the TLS session say, as plain values that may cross threads. Names are foreign text.
struct CertificateFacts
{
    enum class Flaw { Expired, NotYetValid, WrongName, SelfSigned, UnknownIssuer, Revoked, Other };

    QList<Flaw> flaws; ///< Empty: trusted by chain, name and time (or by the pin, see isPinned).
    bool isPinned = false;
    QString subject;
    QString issuer;
    QStringList names; ///< Subject alternative names.
    QDateTime validFrom;
    QDateTime validUntil;
    QByteArray certificateSha256; ///< Raw 32 bytes.
    QByteArray spkiSha256;        ///< Raw 32 bytes; what a pin names.
    QString protocol;             ///< "TLSv1.3"; empty before the handshake ended.
    QString cipher;
};

} // namespace net

Q_DECLARE_METATYPE(net::CertificateFacts)
