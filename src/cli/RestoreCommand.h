// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Thread.h"
#include "cli/Command.h"
#include "exchange/Restore.h"

#include <memory>

namespace cli {

/// "restore FILE [--with-commands]": one object when all of it is here.
class RestoreCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void describe(QCommandLineParser &parser) const override;
    void start(const QCommandLineParser &parser) override;
    void cancel() override;

private:
    void tell(const exchange::Restore::Result &result);
    void refuse(const store::StoreError &error);
    void tellCommands(const QStringList &commands);

    exchange::Restore::Commands m_commands = exchange::Restore::Commands::Forgotten;
    std::unique_ptr<exchange::Restore> m_restore;
    base::Thread m_thread; ///< Ends before what it works on.
};

} // namespace cli
