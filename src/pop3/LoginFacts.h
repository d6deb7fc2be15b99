// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"
#include "sasl/Mechanism.h"

#include <QString>

#include <memory>

namespace pop3 {

/// Which way of signing in was chosen for a session.
enum class LoginMethod { UserPass, Apop };

/// All that a mechanism is made from.
struct LoginFacts
{
    LoginMethod method = LoginMethod::UserPass;
    QString user;
    base::Secret password;
    QByteArray apopTimestamp; ///< For Apop.
};

/// Null where the facts cannot go over a line: a user name that is empty, a line break.
std::unique_ptr<sasl::Mechanism> makeMechanism(const LoginFacts &facts);

} // namespace pop3
