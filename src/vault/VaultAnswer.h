// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"

#include <QMetaType>
#include <QString>

namespace vault {

/// What came of asking for a password, keeping one or forgetting one.
struct VaultAnswer
{
    enum class Kind {
        Ok,            ///< Found, written or forgotten.
        NotFound,      ///< The keychain is open and has no entry.
        Locked,        ///< It is locked and was not unlocked.
        Denied,        ///< It refused.
        NoKeychain,    ///< None answers; keychainName says which one was looked for.
        CommandFailed, ///< The password command ended with a status, a signal or nothing printed; detail says which.
        TimedOut,
        Failed
    };
    Kind kind = Kind::Failed;
    base::Secret secret;
    base::Secret proxySecret;  ///< Of the proxy on the way, where one was asked for.
    bool isAboutProxy = false; ///< What failed is the proxy's password, not the account's own.
    QString keychainName;      ///< "Secret Service", "KWallet", "macOS keychain" …
    QString detail;            ///< The library's words; never a part of a secret.

    bool isOk() const { return kind == Kind::Ok; }
};

} // namespace vault

Q_DECLARE_METATYPE(vault::VaultAnswer)
