// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"
#include "cli/Workbench.h"
#include "demo/DemoServer.h"
#include "fetch/MailCheck.h"

#include <QTemporaryDir>

#include <memory>

namespace cli {

/// "demo": fetches the demo mailbox into a temporary profile and lists it.
class DemoCommand final : public Command
{
    Q_OBJECT

public:
    explicit DemoCommand(Surroundings &surroundings);
    ~DemoCommand() override;

    void describe(QCommandLineParser &) const override {}
    void start(const QCommandLineParser &parser) override;
    void cancel() override;

private:
    void finish(const fetch::FetchReport &report);

    QTemporaryDir m_folder;
    const store::Profile m_profile;
    store::Account m_account;
    demo::DemoServer m_server;
    base::Thread m_storeThread;
    std::unique_ptr<fetch::MailCheck> m_check; ///< After the thread, which its stores live on.
};

} // namespace cli
