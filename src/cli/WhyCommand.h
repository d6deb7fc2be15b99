// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace cli {

/// "why ID|UIDL": what became of a mail, and when, out of the ledgers of all accounts, former ones too. ID is any
/// beginning of 8 characters or more.
class WhyCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void describe(QCommandLineParser &parser) const override;
    void start(const QCommandLineParser &parser) override;

private:
    base::Result<int, store::StoreError> tell(const base::AccountId &account, const QString &name,
                                              const QByteArray &question);
};

} // namespace cli
