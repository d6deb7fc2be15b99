// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ServerAddress.h"
#include "net/SystemAuthorities.h"

#include <QSslConfiguration>

namespace net {

/// What TLS is to be had with a server: versions, whom to trust, what certificate to show.
struct TlsTerms
{
    QSslConfiguration configuration;
    QString unreadable; ///< A file the account names and that has no certificate or key for us; empty: all is well.

    /// The account's own files are read anew.
    static TlsTerms of(const base::ServerAddress &address, SystemAuthorities &authorities);
};

} // namespace net
