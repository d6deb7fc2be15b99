// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"
#include "sasl/Method.h"

#include <QByteArray>

namespace sasl {

/// All that a mechanism is made from.
struct Credentials
{
    Method method = Method::UserPass;
    QByteArray user;          ///< UTF-8.
    base::Secret secret;      ///< Password or token; not looked at for External.
    QByteArray apopTimestamp; ///< For Apop, see apop().
    QByteArray host;          ///< As the account names it: DIGEST-MD5 and OAUTHBEARER say whom they mean.
    quint16 port = 0;
    QByteArray service = "pop"; ///< Its GSSAPI name (RFC 5034, section 4).
};

} // namespace sasl
