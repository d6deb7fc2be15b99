// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Thread.h"
#include "cli/Command.h"
#include "store/Verification.h"

#include <QSet>

#include <memory>

namespace cli {

/// "verify [NAME…]": whether all mail of these accounts, or of all, is as it was stored. SomeRefused where it is not.
class VerifyCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    ~VerifyCommand() override;

    void describe(QCommandLineParser &parser) const override;
    void start(const QCommandLineParser &parser) override;
    void cancel() override;

private:
    bool choose(const QStringList &names);
    void tellFinding(const base::AccountId &account, const store::Finding &finding);
    void tellReport(const store::VerificationReport &report);
    void tellProgress(const base::AccountId &account, int messages, int ofAll, qint64 bytes);
    void finish();

    using Worker = std::unique_ptr<store::Verification, QScopedPointerDeleteLater>;

    store::Accounts m_known;
    QList<base::AccountId> m_accounts;  ///< Of them, to be verified.
    QSet<store::Finding::Kind> m_kinds; ///< That were found.
    bool m_isListBroken = false;
    ExitStatus m_status = ExitStatus::Good; ///< Of the first account that is not well.
    base::Thread m_thread;
    Worker m_verification; ///< On the thread, which ends behind it.
};

} // namespace cli
