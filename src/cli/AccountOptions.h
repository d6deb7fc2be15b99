// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "store/Account.h"

#include <QCommandLineParser>
#include <QJsonObject>

namespace cli {

/// The options of "account add", and the account they describe.
void describeAccountOptions(QCommandLineParser &parser);

/// --password-command and --password-stdin, of which one, or none with a certificate, is wanted.
void describePasswordOptions(QCommandLineParser &parser);
bool hasPasswordOption(const QCommandLineParser &parser);
QString readPassword(const QCommandLineParser &parser, store::Account &account); ///< What is wrong, or empty.

/// An account without id and without its password; or what is wrong with the line, in the user's language.
base::Result<store::Account, QString> accountFrom(const QCommandLineParser &parser);

/// As "account list" and "account show" print it.
QJsonObject describedAccount(const store::Account &account);

} // namespace cli
