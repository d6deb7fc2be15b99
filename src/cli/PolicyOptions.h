// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Account.h"

#include <QCommandLineParser>
#include <QJsonObject>

namespace cli {

/// The options of "account add" and "account edit" that say what comes, how much of it at once, and what stays on the
/// server.
void describePolicyOptions(QCommandLineParser &parser);

bool hasPolicyOption(const QCommandLineParser &parser);

/// Puts those that were given into the account; what is wrong with them, in the user's language, or empty.
QString readPolicy(const QCommandLineParser &parser, store::Account &account);

/// As "account list" and "account show" print it.
void describePolicy(QJsonObject &object, const store::Account &account);

} // namespace cli
