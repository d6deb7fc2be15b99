// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"
#include "cli/Passwords.h"
#include "cli/Workbench.h"
#include "fetch/MailCheck.h"

#include <memory>

namespace cli {

/// "fetch [NAME…] [--plan|--retry|--clock-is-right]": all accounts, or the named ones, at once; "fetch --whole ID".
class FetchCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    ~FetchCommand() override;

    void describe(QCommandLineParser &parser) const override;
    void start(const QCommandLineParser &parser) override;
    void cancel() override;

private:
    bool choose(const QStringList &names, const store::Accounts &accounts);
    bool chooseWhole(const QStringList &ids, const store::Accounts &accounts);
    bool isHereWhole(const QString &id) const;
    void connectCheck();
    void begin(const QCommandLineParser &parser);
    void tellPlan(const base::AccountId &account, const fetch::FetchPlan &plan);
    void tellProgress(const fetch::RunProgress &progress);
    void tellReport(const fetch::FetchReport &report);
    void tellNotice(const QString &account, const fetch::Trouble &notice);
    void tellHeldBack(const fetch::HeldBack &held, const QString &account);
    void finish();
    QString nameOf(const base::AccountId &account) const;

    QList<store::Account> m_accounts;            ///< To be checked, in the order of the settings or of the line.
    QHash<base::AccountId, QStringList> m_whole; ///< Ids of --whole.
    QHash<base::AccountId, fetch::FetchReport> m_reports;
    std::unique_ptr<Passwords> m_passwords;
    base::Thread m_storeThread;
    std::unique_ptr<fetch::MailCheck> m_check; ///< After the thread, which its stores live on.
};

} // namespace cli
