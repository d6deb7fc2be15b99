// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/VerifyCommand.h"

#include "base/ForeignText.h"
#include "cli/Findings.h"
#include "fetch/Diagnosis.h"

namespace cli {

using store::Verification;

VerifyCommand::~VerifyCommand() = default;

void VerifyCommand::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(QStringLiteral("NAME"), QString(), QStringLiteral("[NAME…]"));
}

void VerifyCommand::start(const QCommandLineParser &parser)
{
    const auto accounts = loadAccounts();
    m_known = accounts.value_or(store::Accounts());
    if (!accounts || !choose(parser.positionalArguments()))
        return;
    m_thread = base::startThread(QStringLiteral("verify"));
    m_verification = Worker(std::make_unique<Verification>(profile()).release());
    Verification *const there = m_verification.get();
    connect(there, &Verification::found, this, &VerifyCommand::tellFinding);
    connect(there, &Verification::verified, this, &VerifyCommand::tellReport);
    connect(there, &Verification::finished, this, &VerifyCommand::finish);
    if (output().showsProgress())
        connect(there, &Verification::progressed, this, &VerifyCommand::tellProgress);
    there->moveToThread(m_thread.get());
    QMetaObject::invokeMethod(there, [there, chosen = m_accounts] { there->run(chosen); });
}

bool VerifyCommand::choose(const QStringList &names)
{
    for (const QString &name : names) {
        const auto account = accountNamed(m_known, name);
        if (!account)
            return false;
        m_accounts += account->id;
    }
    if (names.isEmpty())
        m_accounts = m_known.allIds();
    return true;
}

void VerifyCommand::cancel()
{
    if (m_verification)
        m_verification->stop();
}

void VerifyCommand::tellFinding(const base::AccountId &account, const store::Finding &finding)
{
    m_kinds.insert(finding.kind);
    output().object(describedFinding(m_known.nameOf(account), finding));
    output().line(findingInWords(m_known.nameOf(account), finding));
}

void VerifyCommand::tellReport(const store::VerificationReport &report)
{
    store::Account account;
    account.name = m_known.nameOf(report.account);
    output().object(describedVerification(account.name, report));
    if (!report.error)
        output().line(verificationInWords(account.name, report));
    const auto trouble =
        report.error ? std::optional(fetch::diagnose(*report.error, account)) : std::optional<fetch::Trouble>();
    if (trouble)
        output().complain(*trouble);
    m_isListBroken = m_isListBroken || report.catalogue;
    if (m_status == ExitStatus::Good && !report.isGood())
        m_status = trouble ? exitStatusOf(trouble->kind) : ExitStatus::SomeRefused;
}

void VerifyCommand::tellProgress(const base::AccountId &account, int messages, int ofAll, qint64 bytes)
{
    output().progress(tr("%1: %2 of %3, %4")
                          .arg(base::shown(m_known.nameOf(account)))
                          .arg(messages)
                          .arg(ofAll)
                          .arg(QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat)));
}

void VerifyCommand::finish()
{
    using Kind = store::Finding::Kind;
    for (const Kind kind : {Kind::Altered, Kind::Missing, Kind::Unlisted, Kind::Unknown}) {
        if (m_kinds.contains(kind))
            output().line(adviceOn(kind));
    }
    if (m_isListBroken)
        output().line(tr("The list is missing or cannot be read. \"poppo-cli rebuild\" makes it anew; the mail is not "
                         "touched."));
    Q_EMIT ended(m_status);
}

} // namespace cli
