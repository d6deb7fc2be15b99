// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "fetch/Trouble.h"
#include "pop3/LoginFacts.h"
#include "store/Account.h"
#include "vault/VaultAnswer.h"

namespace fetch {

/// What the line is like once the server has greeted us.
struct LineFacts
{
    bool isEncrypted = false;
    bool hasApopTimestamp = false;
    bool hasCapabilities = false;  ///< CAPA, or AUTH alone, was answered: what it leaves out is not to be had.
    QByteArrayList saslMechanisms; ///< In upper case.
};

/// The ways to sign in, strongest first, or why there is none: nothing shows a password in the clear without the
/// account's permission. APOP and DIGEST-MD5 are taken only where chosen by hand: their MD5 gives the password away
/// (CVE-2007-1558).
base::Result<QList<pop3::LoginMethod>, Trouble::Kind> chooseLogin(const store::Account &account, const LineFacts &line);

/// False for EXTERNAL alone, where the client certificate says it all.
bool needsSecret(const store::Account &account);

/// Why user and secret are not even worth a connection: one is missing, or holds a line break.
std::optional<Trouble> objectionTo(const store::Account &account, const vault::VaultAnswer &secret);

} // namespace fetch
