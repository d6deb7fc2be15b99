// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/LoginFacts.h"

#include "sasl/MakeMechanism.h"

namespace pop3 {

std::unique_ptr<sasl::Mechanism> makeMechanism(const LoginFacts &facts)
{
    sasl::MechanismResult made = sasl::makeMechanism(facts);
    return made ? std::move(made).value() : nullptr;
}

} // namespace pop3
