// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Digest.h"
#include "store/LineEnds.h"

#include <QByteArray>

namespace store {

/// What tells one message from another where its server does not: digests of what TOP or RETR gives, raw. Fields which
/// servers write into the header themselves, and change (Status, X-UIDL …), count for nothing in identity() and
/// whole().
class MailDigest
{
public:
    void append(const QByteArray &bytes);    ///< As on the wire, unstuffed.
    void appendStored(QByteArrayView bytes); ///< Of a stored message: its line ends are converted already.
    void finish();

    static QByteArray identityOf(QByteArrayView header); ///< Of a header with LF line ends.

    // After finish(); empty where there is no header.
    const QByteArray &header() const { return m_headerDigest; } ///< With LF line ends: as the ledger has it.
    const QByteArray &identity() const { return m_identity; }   ///< Of the header.
    const QByteArray &whole() const { return m_wholeDigest; }   ///< Of header and body.

private:
    void endHeader();

    LineEnds m_lineEnds;
    Digest m_whole;
    QByteArray m_header; ///< And the first of the body, until the header is whole.
    bool m_isInBody = false;
    QByteArray m_headerDigest;
    QByteArray m_identity;
    QByteArray m_wholeDigest;
};

} // namespace store
