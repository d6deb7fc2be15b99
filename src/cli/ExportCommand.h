// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Thread.h"
#include "cli/Command.h"
#include "exchange/Export.h"

#include <memory>

namespace cli {

/// "export TARGET [--format mbox|maildir|zip] [--account NAME]": one object when all is copied.
class ExportCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void describe(QCommandLineParser &parser) const override;
    void start(const QCommandLineParser &parser) override;
    void cancel() override;

private:
    void run(const base::AccountId &account, exchange::Export::Form form, const QString &target);
    void tell(const exchange::Export::Result &result, const QString &target);

    std::unique_ptr<exchange::Export> m_export;
    base::Thread m_thread; ///< Ends before what it works on.
};

} // namespace cli
