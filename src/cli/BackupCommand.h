// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Thread.h"
#include "cli/Command.h"
#include "exchange/Backup.h"

#include <memory>

namespace cli {

/// "backup FILE": one object when it is whole.
class BackupCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void describe(QCommandLineParser &parser) const override;
    void start(const QCommandLineParser &parser) override;
    void cancel() override;

private:
    void tell(const exchange::Backup::Result &result, const QString &target);

    std::unique_ptr<exchange::Backup> m_backup;
    base::Thread m_thread; ///< Ends before what it works on.
};

} // namespace cli
