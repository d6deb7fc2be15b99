// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/Trouble.h"
#include "pop3/LoginFacts.h"
#include "store/Account.h"

namespace pop3 {
class Pop3Session;
struct Pop3Error;
} // namespace pop3

namespace fetch {

/// Signs in by the strongest way both sides know. Where the server turns a way down before the password had any part
/// in it, the next is tried; the password itself is never tried twice. Owned by whoever owns the session, until it is
/// signed in.
class SignIn
{
public:
    /// The session is greeted. It must outlive this.
    SignIn(pop3::Pop3Session &session, const store::Account &account, const base::Secret &secret);

    std::optional<Trouble::Kind> begin();         ///< Why not, and nothing was sent.
    bool tryNext(const pop3::Pop3Error &refusal); ///< True where another way is under way.

private:
    bool tryNext();
    pop3::LoginFacts factsFor(pop3::LoginMethod method) const;

    pop3::Pop3Session &m_session;
    const store::Account m_account;
    const base::Secret m_secret;
    QList<pop3::LoginMethod> m_ways; ///< Not yet tried.
};

} // namespace fetch
