// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ServerAddress.h"

#include <QSslConfiguration>

namespace net {

/// What TLS is to be had with a server: versions, whom to trust, what certificate to show.
struct TlsTerms
{
    QSslConfiguration configuration;
    QString unreadable; ///< A file the account names and that has no certificate or key for us; empty: all is well.

    static TlsTerms of(const base::ServerAddress &address);
};

} // namespace net
