// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace app {

/// What the desktop program is started with; the same names as poppo-cli's.
struct Options
{
    QString profileFolder; ///< Empty: the user's own folders.
    QString language;      ///< "en", "ja"; empty: as the settings say.
    bool isHidden = false; ///< Start in the tray.
};

/// Absent where the program is to end at once: after --help and --version, or because the words were not understood;
/// then exitStatus says how, and what was to be said has been said.
std::optional<Options> parseOptions(const QStringList &arguments, int &exitStatus);

} // namespace app
