// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/LoginChoice.h"

#include "pop3/Pop3Session.h"

namespace fetch {

using pop3::LoginMethod;

namespace {

using Choice = base::Result<LoginMethod, Trouble::Kind>;

Choice userPass(bool isPasswordSafe)
{
    return isPasswordSafe ? Choice(LoginMethod::UserPass) : Choice(Trouble::Kind::CleartextRefused);
}

} // namespace

Choice chooseLogin(const store::Account &account, const LineFacts &line)
{
    using Auth = store::Account::Auth;
    const bool isPasswordSafe = line.isEncrypted || account.server.isLoopback() || account.allowCleartext;
    switch (account.auth) {
    case Auth::Auto:
        return !isPasswordSafe && line.hasApopTimestamp ? Choice(LoginMethod::Apop) : userPass(isPasswordSafe);
    case Auth::User:
        return userPass(isPasswordSafe);
    case Auth::Apop:
        return line.hasApopTimestamp ? Choice(LoginMethod::Apop) : Choice(Trouble::Kind::MethodNotOffered);
    case Auth::Plain:
    case Auth::Login:
    case Auth::CramMd5:
    case Auth::DigestMd5:
    case Auth::ScramSha1:
    case Auth::ScramSha256:
    case Auth::XOAuth2:
    case Auth::OAuthBearer:
    case Auth::External:
        return Trouble::Kind::MethodNotOffered;
    }
    return Trouble::Kind::Internal;
}

std::optional<Trouble::Kind> signIn(pop3::Pop3Session &session, const store::Account &account,
                                    const base::Secret &password)
{
    const QByteArray timestamp = session.apopTimestamp();
    const Choice choice = chooseLogin(account, {session.isEncrypted(), !timestamp.isEmpty()});
    if (!choice)
        return choice.error();
    auto mechanism = pop3::makeMechanism({*choice, account.user, password, timestamp});
    if (!mechanism)
        return Trouble::Kind::PasswordUnusable; // of a file changed by hand: the dialog and the line refuse it
    session.login(std::move(mechanism));
    return std::nullopt;
}

} // namespace fetch
