// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace cli {

/// "rebuild": makes the catalogue anew from Maildir and ledger.
class RebuildCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void describe(QCommandLineParser &) const override {}
    void start(const QCommandLineParser &parser) override;
};

} // namespace cli
