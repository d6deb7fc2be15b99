// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/SignIn.h"

#include "fetch/LoginChoice.h"
#include "pop3/Pop3Session.h"

namespace fetch {

SignIn::SignIn(pop3::Pop3Session &session, const store::Account &account, const base::Secret &secret)
    : m_session(session), m_account(account), m_secret(secret)
{
}

std::optional<Trouble::Kind> SignIn::begin()
{
    const auto &known = m_session.capabilities();
    const auto ways = chooseLogin(m_account, {m_session.isEncrypted(), !m_session.apopTimestamp().isEmpty(),
                                              known.hasAnswered() || known.has("SASL"), known.arguments("SASL")});
    if (!ways)
        return ways.error();
    m_ways = *ways;
    return tryNext() ? std::nullopt : std::optional(Trouble::Kind::PasswordUnusable);
}

/// A refusal with a code (RFC 3206) is about the mailbox, not about the way to it.
bool SignIn::tryNext(const pop3::Pop3Error &refusal)
{
    using pop3::Pop3Error;
    const bool isAboutTheWay = refusal.kind == Pop3Error::Kind::MechanismRefused &&
                               (refusal.code == Pop3Error::Code::None || refusal.code == Pop3Error::Code::Other);
    return isAboutTheWay && tryNext();
}

bool SignIn::tryNext()
{
    while (!m_ways.isEmpty()) {
        if (auto mechanism = pop3::makeMechanism(factsFor(m_ways.takeFirst()))) {
            m_session.login(std::move(mechanism));
            return true;
        }
    }
    return false;
}

pop3::LoginFacts SignIn::factsFor(pop3::LoginMethod method) const
{
    pop3::LoginFacts facts;
    facts.method = method;
    facts.user = m_account.user.toUtf8();
    facts.secret = m_secret;
    facts.apopTimestamp = m_session.apopTimestamp();
    facts.host = m_account.server.host.toUtf8();
    facts.port = m_account.server.port;
    return facts;
}

} // namespace fetch
