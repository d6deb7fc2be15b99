// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"
#include "cli/Passwords.h"
#include "cli/Workbench.h"
#include "fetch/AccountTest.h"

#include <memory>

namespace cli {

/// "account test NAME": connects, signs in, counts, and fetches nothing.
class AccountTestCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    ~AccountTestCommand() override;

    void describe(QCommandLineParser &parser) const override;
    void start(const QCommandLineParser &parser) override;
    void cancel() override;

private:
    void tellStep(const fetch::TestStep &step);
    void pass(qint64 messages, qint64 bytes);

    base::Thread m_storeThread;
    fetch::Workshop m_workshop;
    std::unique_ptr<Passwords> m_passwords;
    std::unique_ptr<fetch::AccountTest, QScopedPointerDeleteLater> m_test;
};

} // namespace cli
