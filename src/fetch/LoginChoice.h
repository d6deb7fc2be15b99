// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "fetch/Trouble.h"
#include "pop3/LoginFacts.h"
#include "store/Account.h"

namespace pop3 {
class Pop3Session;
}

namespace fetch {

/// What the line is like once the server has greeted us.
struct LineFacts
{
    bool isEncrypted = false;
    bool hasApopTimestamp = false;
};

/// How to sign in, or why not at all: nothing shows a password in the clear without the account's permission, and
/// APOP is never picked by itself where the password is safe on the line (its MD5 is not; CVE-2007-1558).
base::Result<pop3::LoginMethod, Trouble::Kind> chooseLogin(const store::Account &account, const LineFacts &line);

/// Chooses, makes the mechanism and signs in with it; or says why not, and nothing was sent.
std::optional<Trouble::Kind> signIn(pop3::Pop3Session &session, const store::Account &account,
                                    const base::Secret &password);

} // namespace fetch
