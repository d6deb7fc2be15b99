// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace sasl {

/// The ways of signing in that we know.
enum class Method {
    UserPass,    ///< USER and PASS (RFC 1939).
    Apop,        ///< RFC 1939.
    Plain,       ///< RFC 4616.
    Login,       ///< Never a standard; servers ask "Username:" and "Password:".
    CramMd5,     ///< RFC 2195.
    DigestMd5,   ///< RFC 2831.
    ScramSha1,   ///< RFC 5802.
    ScramSha256, ///< RFC 7677.
    XOAuth2,     ///< Google's and Microsoft's, before RFC 7628.
    OAuthBearer, ///< RFC 7628.
    External     ///< RFC 4422, appendix A: the TLS client certificate says it all.
};

/// As a SASL capability lists it: "SCRAM-SHA-256"; "USER" and "APOP" for the two that are no SASL mechanisms.
QByteArray nameOf(Method method);
/// A listener on the line would learn the password or token itself.
bool showsSecret(Method method);

} // namespace sasl
