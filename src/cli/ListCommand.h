// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace cli {

/// "list [--account NAME] [--limit N]": one object or line for each message, the newest first.
class ListCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void describe(QCommandLineParser &parser) const override;
    void start(const QCommandLineParser &parser) override;
};

} // namespace cli
