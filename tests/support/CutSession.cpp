// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CutSession.h"

using Tls = base::ServerAddress::Tls;

QByteArray CutSession::name() const
{
    const QByteArray line = tls == Tls::None ? "plain" : tls == Tls::StartTls ? "STLS" : "TLS";
    return line + (counted == Counted::Line ? " records" : "") + (isKept ? ", keep, " : ", delete, ") +
           (isPipelined ? "pipelined, " : "one by one, ") + QByteArray::number(mails) + " mails";
}

QList<Faults::Ending> CutSession::endings() const
{
    using Ending = Faults::Ending;
    QList<Ending> all{Ending::Fin, Ending::Reset, Ending::Silence};
    if (tls != Tls::None && counted == Counted::Pop3)
        all += Ending::CloseNotify;
    return all;
}
