// SPDX-License-Identifier: GPL-3.0-or-later
#include "sasl/MakeMechanism.h"

#include "sasl/Apop.h"
#include "sasl/AuthExchange.h"
#include "sasl/BearerMessages.h"
#include "sasl/LibraryMessages.h"
#include "sasl/UserPass.h"

namespace sasl {

namespace {

MechanismResult overAuth(const Credentials &credentials, std::unique_ptr<Messages> messages)
{
    return std::unique_ptr<Mechanism>(
        std::make_unique<AuthExchange>(credentials.method, credentials.secret, std::move(messages)));
}

MechanismResult fromLibrary(const Credentials &credentials)
{
    if (!LibraryMessages::canSay(credentials))
        return CannotBeSaid::NotForThisMethod;
    auto messages = std::make_unique<LibraryMessages>(credentials);
    if (!messages->isReady())
        return CannotBeSaid::NotForThisMethod;
    return overAuth(credentials, std::move(messages));
}

MechanismResult bearer(const Credentials &credentials)
{
    if (!BearerMessages::canSay(credentials))
        return CannotBeSaid::NotForThisMethod;
    return overAuth(credentials, std::make_unique<BearerMessages>(credentials));
}

} // namespace

MechanismResult makeMechanism(const Credentials &credentials)
{
    if (const std::optional<CannotBeSaid> why = whyNotSayable(credentials.user, credentials.secret))
        return *why;
    switch (credentials.method) {
    case Method::UserPass:
        return userPass(credentials.user, credentials.secret);
    case Method::Apop:
        return apop(credentials.user, credentials.secret, credentials.apopTimestamp);
    case Method::XOAuth2:
    case Method::OAuthBearer:
        return bearer(credentials);
    case Method::Plain:
    case Method::Login:
    case Method::CramMd5:
    case Method::DigestMd5:
    case Method::ScramSha1:
    case Method::ScramSha256:
    case Method::External:
        return fromLibrary(credentials);
    }
    Q_UNREACHABLE();
}

} // namespace sasl
