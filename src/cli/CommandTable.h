// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

#include <memory>

namespace cli {

/// One command by its words.
struct CommandEntry
{
    const char *words;   ///< "account add"
    const char *usage;   ///< What follows the words.
    const char *summary; ///< To be translated in the context "cli".
    std::unique_ptr<Command> (*make)(Surroundings &surroundings);
};

/// The entry whose words begin the line; takes them from it. Null where there is none.
const CommandEntry *takeCommand(QStringList &line);

QStringList wordsOfAll();                           ///< "account add" …
QStringList optionsOf(const CommandEntry &command); ///< Its own and those of all, without dashes.

/// All commands and the options for all of them.
QString usageOfAll();

} // namespace cli
