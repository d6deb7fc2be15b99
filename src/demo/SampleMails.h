// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace demo {

/// A mail of the demo mailbox as it goes over the line.
struct SampleMail
{
    QByteArray uidl;
    QByteArray bytes; ///< CRLF line ends, the last line ended too; not dot-stuffed.
};

/// The demo mailbox, oldest first, dated in the days before now (but the classic one of 24 May 2004). One of the mails
/// has 5 MB.
QList<SampleMail> sampleMails(const QDateTime &now);

} // namespace demo
