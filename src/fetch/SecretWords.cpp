// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/SecretWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace fetch {

namespace {

using K = Trouble::Kind;
using R = Remedy;
using Secret = Trouble::Secret;

struct SecretRow
{
    Secret secret;
    TroubleRow row;
};

constexpr std::array rows{
    SecretRow{Secret::Token,
              {K::PasswordRefused,
               "password-refused",
               QT_TRANSLATE_NOOP("fetch", "{account}: the server did not accept the access token."),
               QT_TRANSLATE_NOOP("fetch", "It may have run out: enter a new one where the password goes. Poppo does "
                                          "not go on trying by itself."),
               {R::EnterPassword, R::EditAccount, R::ShowConversation},
               3}},
    SecretRow{Secret::Certificate,
              {K::PasswordRefused,
               "password-refused",
               QT_TRANSLATE_NOOP("fetch", "{account}: the server did not accept your certificate."),
               QT_TRANSLATE_NOOP("fetch", "Check which certificate and key the account has, and the user name. Poppo "
                                          "does not go on trying by itself."),
               {R::EditAccount, R::ShowConversation},
               2}},
    SecretRow{Secret::Token,
              {K::SignInRefused,
               "sign-in-refused",
               QT_TRANSLATE_NOOP("fetch", "{account}: the server did not let Poppo in, and the access token does not "
                                          "seem to be the reason."),
               QT_TRANSLATE_NOOP("fetch", "Its own words may say why. Poppo tries once more at the next check, then "
                                          "waits for you."),
               {R::TryAgain, R::ShowConversation, R::EditAccount},
               3}},
    SecretRow{Secret::Certificate,
              {K::SignInRefused,
               "sign-in-refused",
               QT_TRANSLATE_NOOP("fetch", "{account}: the server did not let Poppo in, and your certificate does not "
                                          "seem to be the reason."),
               QT_TRANSLATE_NOOP("fetch", "Its own words may say why. Poppo tries once more at the next check, then "
                                          "waits for you."),
               {R::TryAgain, R::ShowConversation, R::EditAccount},
               3}},
    SecretRow{Secret::Token,
              {K::PasswordMissing,
               "password-missing",
               QT_TRANSLATE_NOOP("fetch", "{account}: there is no access token for this account yet."),
               QT_TRANSLATE_NOOP("fetch", "Enter it where the password goes; Poppo keeps it in the keychain."),
               {R::EnterPassword, R::EditAccount},
               2}},
    SecretRow{Secret::Token,
              {K::PasswordUnusable,
               "password-unusable",
               QT_TRANSLATE_NOOP("fetch", "{account}: the user name or access token is empty, or holds a line break or "
                                          "another character that cannot be sent."),
               QT_TRANSLATE_NOOP("fetch", "Enter it again, without that character."),
               {R::EnterPassword, R::EditAccount},
               2}},
    SecretRow{Secret::Certificate,
              {K::PasswordUnusable,
               "password-unusable",
               QT_TRANSLATE_NOOP("fetch", "{account}: the user name is empty, or holds a line break or another "
                                          "character that cannot be sent."),
               QT_TRANSLATE_NOOP("fetch", "Enter it again, without that character."),
               {R::EditAccount},
               1}},
    SecretRow{Secret::ProxyPassword,
              {K::KeychainLocked,
               "keychain-locked",
               QT_TRANSLATE_NOOP("fetch", "{account}: the keychain is locked, so Poppo has no password for the proxy."),
               QT_TRANSLATE_NOOP("fetch", "Unlock the keychain, then check again."),
               {R::UnlockKeychain, R::EnterProxyPassword, R::TryAgain},
               3}},
    SecretRow{Secret::ProxyPassword,
              {K::KeychainDenied,
               "keychain-denied",
               QT_TRANSLATE_NOOP("fetch", "{account}: the keychain did not give the proxy's password."),
               QT_TRANSLATE_NOOP("fetch", "Allow Poppo to read it, or enter the password for this session."),
               {R::EnterProxyPassword, R::TryAgain},
               2}},
    SecretRow{Secret::ProxyPassword,
              {K::NoKeychain,
               "no-keychain",
               QT_TRANSLATE_NOOP("fetch", "{account}: there is no keychain to keep the proxy's password in. Poppo "
                                          "looked for {detail}."),
               QT_TRANSLATE_NOOP("fetch", "Poppo can keep the password until it closes; it never writes it to a "
                                          "file."),
               {R::EnterProxyPassword, R::EditProxy},
               2}},
    SecretRow{Secret::ProxyPassword,
              {K::PasswordCommandFailed,
               "password-command-failed",
               QT_TRANSLATE_NOOP("fetch", "{account}: the command that tells the proxy's password did not work. "
                                          "{detail}"),
               QT_TRANSLATE_NOOP("fetch", "Run the command in a terminal and see what it says."),
               {R::EnterProxyPassword, R::EditProxy, R::TryAgain},
               3}},
};

} // namespace

const TroubleRow *rowOfSecret(Trouble::Kind kind, Trouble::Secret secret)
{
    const auto isIt = [kind, secret](const SecretRow &row) { return row.row.kind == kind && row.secret == secret; };
    const auto found = std::find_if(rows.begin(), rows.end(), isIt);
    return found != rows.end() ? &found->row : nullptr;
}

} // namespace fetch
