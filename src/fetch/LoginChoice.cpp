// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/LoginChoice.h"

#include "fetch/Diagnosis.h"

#include <algorithm>
#include <array>

namespace fetch {

using pop3::LoginMethod;

namespace {

using Auth = store::Account::Auth;
using Ways = QList<LoginMethod>;

struct Row
{
    Auth auth;
    LoginMethod method;
};

constexpr std::array methods{
    Row{Auth::User, LoginMethod::UserPass},       Row{Auth::Apop, LoginMethod::Apop},
    Row{Auth::Plain, LoginMethod::Plain},         Row{Auth::Login, LoginMethod::Login},
    Row{Auth::CramMd5, LoginMethod::CramMd5},     Row{Auth::DigestMd5, LoginMethod::DigestMd5},
    Row{Auth::ScramSha1, LoginMethod::ScramSha1}, Row{Auth::ScramSha256, LoginMethod::ScramSha256},
    Row{Auth::XOAuth2, LoginMethod::XOAuth2},     Row{Auth::OAuthBearer, LoginMethod::OAuthBearer},
    Row{Auth::External, LoginMethod::External}};

constexpr std::array automatic{LoginMethod::ScramSha256, LoginMethod::ScramSha1, LoginMethod::Plain,
                               LoginMethod::Login,       LoginMethod::CramMd5,   LoginMethod::UserPass};

bool isOffered(LoginMethod method, const LineFacts &line)
{
    if (method == LoginMethod::UserPass)
        return true; // every server has it, whatever it lists
    if (method == LoginMethod::Apop)
        return line.hasApopTimestamp;
    return !line.hasCapabilities || line.saslMechanisms.contains(nameOf(method));
}

/// A server that lists nothing (RFC 1734 is older than CAPA) is asked in the dark only where its answer may keep the
/// password off an open line.
Ways automaticWays(const LineFacts &line, bool isPasswordSafe)
{
    Ways ways;
    std::copy_if(automatic.begin(), automatic.end(), std::back_inserter(ways), [&](LoginMethod method) {
        const bool isKnown = line.hasCapabilities || !isPasswordSafe || method == LoginMethod::UserPass;
        return isKnown && isOffered(method, line) && (isPasswordSafe || !showsSecret(method));
    });
    return ways;
}

LoginMethod chosen(Auth auth)
{
    return std::find_if(methods.begin(), methods.end(), [auth](const Row &row) { return row.auth == auth; })->method;
}

} // namespace

base::Result<Ways, Trouble::Kind> chooseLogin(const store::Account &account, const LineFacts &line)
{
    const bool isPasswordSafe = line.isEncrypted || account.server.isLoopback() || account.allowCleartext;
    if (account.auth == Auth::Auto) {
        const Ways ways = automaticWays(line, isPasswordSafe);
        return ways.isEmpty() ? base::Result<Ways, Trouble::Kind>(Trouble::Kind::CleartextRefused) : ways;
    }
    const LoginMethod method = chosen(account.auth);
    if (!isOffered(method, line))
        return Trouble::Kind::MethodNotOffered;
    if (!isPasswordSafe && showsSecret(method))
        return Trouble::Kind::CleartextRefused;
    return Ways{method};
}

bool needsSecret(const store::Account &account)
{
    return account.auth != Auth::External;
}

std::optional<Trouble> objectionTo(const store::Account &account, const vault::VaultAnswer &secret)
{
    const bool isMissing = needsSecret(account) && (!secret.isOk() || secret.secret.isEmpty());
    if (isMissing || secret.isAboutProxy)
        return diagnose(secret, account);
    const QByteArray user = account.user.toUtf8();
    const bool isBroken =
        user.isEmpty() || std::any_of(user.begin(), user.end(), [](char c) { return c == '\r' || c == '\n' || !c; });
    if (isBroken || secret.secret.hasLineBreakOrNul())
        return troubleOf(Trouble::Kind::PasswordUnusable, account);
    return std::nullopt;
}

} // namespace fetch
