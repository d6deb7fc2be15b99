// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace cli {

/// The one of the words that a typo most likely meant; empty where none is near.
QString nearest(const QString &typo, const QStringList &words);

/// "There is no … .", what was meant where that can be guessed, and how to get help: one line. Names are made safe.
QString unknownCommand(const QStringList &line, const QStringList &commands);
QString unknownOption(const QString &option, const QStringList &options);

} // namespace cli
