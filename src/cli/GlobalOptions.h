// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace cli {

/// The options that every command takes, wherever they stand; and what is left.
struct GlobalOptions
{
    QString profile;  ///< A folder; empty: the user's own.
    QString language; ///< "en", "ja"; empty: the locale's.
    bool isJson = false;
    bool wantsHelp = false;
    bool wantsVersion = false;
    std::optional<std::chrono::seconds> patience;
    QStringList rest; ///< The command, its options and arguments.
    QString mistake;  ///< Why the line cannot be understood; empty where it can.

    /// arguments: without the program's name. What follows "--" is left alone.
    static GlobalOptions take(QStringList arguments);
};

} // namespace cli
