// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"
#include "store/MessageRecord.h"

namespace cli {

/// "show ID [--raw|--text|--headers]": ID is any unique beginning of 8 characters or more.
class ShowCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void describe(QCommandLineParser &parser) const override;
    void start(const QCommandLineParser &parser) override;

private:
    void showRaw(const QString &path);
    void showView(const QCommandLineParser &parser, const store::MessageRecord &record);
};

} // namespace cli
