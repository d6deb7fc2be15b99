// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "base/AccountPolicy.h"
#include "base/Secret.h"
#include "base/ServerAddress.h"
#include "widgets/Tone.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace widgets {

/// What the account dialog asks, as one value.
struct AccountForm
{
    enum class SignIn {
        Automatic,
        ScramSha256,
        ScramSha1,
        Plain,
        Login,
        UserPass,
        CramMd5,
        DigestMd5,
        Apop,
        XOAuth2,
        OAuthBearer,
        External
    };
    enum class Keep { Keychain, Session, Command };

    base::AccountId id; ///< Null: a new account.
    QString name;
    QString mailAddress;
    QString colour; ///< "#4377AB"
    base::ServerAddress server;
    QString user;
    base::Secret password; ///< Empty: the one that is kept stays.
    Keep keep = Keep::Keychain;
    SignIn signIn = SignIn::Automatic;
    bool allowCleartext = false;
    std::optional<int> keepDays;    ///< Absent: left on the server.
    base::AccountPolicy policy;     ///< Beyond days.
    int checkMinutes = 10;          ///< 0: by hand.
    std::optional<qint64> maxBytes; ///< Larger mail is left on the server.
};

/// One answer of a test, as it arrives.
struct TestStep
{
    Tone tone = Tone::Neutral;
    QString text;   ///< "The server answers"
    QString detail; ///< "0.2 s"; may be empty.
};

/// How a test ended, and what may be done about it.
struct TestVerdict
{
    struct Fix
    {
        QString text; ///< "Use port 110 with STARTTLS instead"
        base::ServerAddress server;
    };

    Tone tone = Tone::Good;
    QString happened; ///< "Signed in. 312 mails (48 MB) are on the server."
    QString remedy;
    QString serverSaid;
    QList<std::pair<QString, QString>> certificateFacts; ///< Name and value; for one that is not trusted.
    QByteArray certificatePin;                           ///< Raw SHA-256 of its key; empty: nothing to trust.
    QList<Fix> fixes;
};

} // namespace widgets

Q_DECLARE_METATYPE(widgets::AccountForm)
