// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/LoginFacts.h"

#include "sasl/Apop.h"
#include "sasl/UserPass.h"

namespace pop3 {

namespace {

sasl::MechanismResult made(const LoginFacts &facts)
{
    const QByteArray user = facts.user.toUtf8();
    switch (facts.method) {
    case LoginMethod::UserPass:
        return sasl::userPass(user, facts.password);
    case LoginMethod::Apop:
        return sasl::apop(user, facts.password, facts.apopTimestamp);
    }
    Q_UNREACHABLE();
}

} // namespace

std::unique_ptr<sasl::Mechanism> makeMechanism(const LoginFacts &facts)
{
    auto mechanism = made(facts);
    return mechanism ? std::move(mechanism).value() : nullptr;
}

} // namespace pop3
