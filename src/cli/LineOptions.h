// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Account.h"

#include <QCommandLineParser>

namespace cli {

/// The options of "account add" that few accounts need of their line: proxy, client certificate, old TLS.
void describeLineOptions(QCommandLineParser &parser);

/// Puts them into the account; what is wrong with them, in the user's language, or empty.
QString readLine(const QCommandLineParser &parser, store::Account &account);

} // namespace cli
