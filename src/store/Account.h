// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "base/AccountPolicy.h"
#include "base/ServerAddress.h"

#include <QJsonObject>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace store {

/// One account as accounts.json keeps it. No secret in it.
struct Account
{
    enum class Auth {
        Auto,
        User,
        Apop,
        Plain,
        Login,
        CramMd5,
        DigestMd5,
        ScramSha1,
        ScramSha256,
        XOAuth2,
        OAuthBearer,
        External
    };
    enum class PasswordFrom {
        Keychain,
        Command, ///< passwordCommand, run by /bin/sh -c.
        Session  ///< Asked for, kept in memory only.
    };

    base::AccountId id;
    QString name;        ///< A label; unique among accounts, compared without case.
    QString mailAddress; ///< "mori@home.example"; may be empty.
    base::ServerAddress server;
    QString user;
    bool allowCleartext = false;
    Auth auth = Auth::Auto;
    std::optional<int> keepDays;    ///< Absent: for ever (the default). 0: delete in the session that stored it.
    std::optional<qint64> maxBytes; ///< Larger mail is left on the server. Absent: all comes.
    base::AccountPolicy policy;     ///< Beyond days and sizes.
    PasswordFrom passwordFrom = PasswordFrom::Keychain;
    QString passwordCommand;
    QString proxyPasswordCommand; ///< Likewise, for a proxy with a user name; empty: the keychain.
    int checkMinutes = 10;        ///< 0: only by hand.
    QString colour;               ///< "#4377AB".
    QJsonObject unknown;          ///< Keys of a later version, kept as they were.

    friend bool operator==(const Account &, const Account &) = default;
};

} // namespace store

Q_DECLARE_METATYPE(store::Account)
