// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Accounts.h"

#include <optional>

namespace store {

/// How one account is written in accounts.json; words for enums, so that people can read and write it.
QJsonObject toJson(const Account &account);

/// Absent where id, name, host or user are missing or a word is not known: guessing here could weaken TLS.
std::optional<Account> accountFromJson(const QJsonObject &object);

} // namespace store
