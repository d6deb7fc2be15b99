// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "store/Account.h"

#include <QCommandLineParser>
#include <QJsonObject>

namespace cli {

/// The options of "account add", and the account they describe.
void describeAccountOptions(QCommandLineParser &parser);

/// An account without id and without its password; or what is wrong with the line, in the user's language.
base::Result<store::Account, QString> accountFrom(const QCommandLineParser &parser);

/// As "account list" and "account show" print it.
QJsonObject describedAccount(const store::Account &account);

} // namespace cli
