// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ServerAddress.h"
#include "support/Faults.h"

/// One kind of session that is cut: how the line is protected, what becomes of the mail, how it is asked for, how much
/// there is, and which bytes are counted.
struct CutSession
{
    enum class Counted { Pop3, Line }; ///< Line: as they go over it, handshake and TLS records included.

    base::ServerAddress::Tls tls = base::ServerAddress::Tls::None;
    bool isKept = true; ///< Else it is deleted in the session that stored it.
    bool isPipelined = true;
    int mails = 3;
    Counted counted = Counted::Pop3;

    QByteArray name() const;               ///< "TLS, delete, one by one, 3 mails", or "TLS records, …".
    QList<Faults::Ending> endings() const; ///< All that there are for it.
};

/// Where a stream is cut, and how.
struct Cut
{
    qint64 after = 0; ///< Bytes of the server, as the session counts them.
    Faults::Ending ending = Faults::Ending::Fin;
};
