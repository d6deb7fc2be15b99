// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Thread.h"
#include "cli/Command.h"
#include "exchange/Import.h"
#include "store/MessageFlagger.h"

#include <memory>

namespace cli {

/// "import PATH --account NAME [--format mboxo]": one object when all is here.
class ImportCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void describe(QCommandLineParser &parser) const override;
    void start(const QCommandLineParser &parser) override;
    void cancel() override;

private:
    void run(const store::Account &account, const QString &path, exchange::MailReader::Quoting quoting);
    void finish(const exchange::Import::Result &result);
    void tell(const exchange::Import::Result &result);

    std::unique_ptr<exchange::Import> m_import;
    std::unique_ptr<store::MessageFlagger> m_flagger;
    base::Thread m_thread; ///< Ends before what it works on.
};

} // namespace cli
