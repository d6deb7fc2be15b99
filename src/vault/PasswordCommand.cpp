// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/PasswordCommand.h"

#include <csignal>
#include <unistd.h>

namespace vault {

namespace {

constexpr qsizetype longestPassword = 64 * 1024;

QString firstLine(const QByteArray &text)
{
    const qsizetype end = text.indexOf('\n');
    return QString::fromUtf8(end < 0 ? text : text.first(end)).left(500);
}

void cutNewline(QByteArray &text)
{
    if (text.endsWith('\n'))
        text.chop(1);
    if (text.endsWith('\r'))
        text.chop(1);
}

} // namespace

PasswordCommand::PasswordCommand(QObject *parent) : QObject(parent)
{
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setChildProcessModifier([] { ::setsid(); });
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, &PasswordCommand::giveUp);
    connect(&m_process, &QProcess::finished, this, &PasswordCommand::readOutcome);
    connect(&m_process, &QProcess::errorOccurred, this, &PasswordCommand::failToStart);
}

PasswordCommand::~PasswordCommand()
{
    m_hasAnswered = true;
    endProcesses();
}

void PasswordCommand::run(const QString &command, int timeLimitMs)
{
    m_limit.start(timeLimitMs);
    m_process.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), command});
}

void PasswordCommand::readOutcome()
{
    QByteArray output = m_process.readAllStandardOutput();
    const QString complaint = firstLine(m_process.readAllStandardError());
    const auto why = [&complaint](const QString &end) {
        return complaint.isEmpty() ? end : end + QLatin1String(": ") + complaint;
    };
    cutNewline(output);
    const base::Secret secret = base::Secret::fromBytes(std::move(output));
    if (m_process.exitStatus() == QProcess::CrashExit)
        answer(VaultAnswer::Kind::CommandFailed, why(tr("It was ended by a signal")));
    else if (m_process.exitCode() != 0)
        answer(VaultAnswer::Kind::CommandFailed, why(tr("It ended with status %1").arg(m_process.exitCode())));
    else if (secret.isEmpty() || secret.size() > longestPassword)
        answer(VaultAnswer::Kind::CommandFailed, why(tr("It printed no password")));
    else
        answer(VaultAnswer::Kind::Ok, {}, secret);
}

void PasswordCommand::failToStart()
{
    if (m_process.error() == QProcess::FailedToStart)
        answer(VaultAnswer::Kind::CommandFailed, m_process.errorString());
}

void PasswordCommand::giveUp()
{
    answer(VaultAnswer::Kind::CommandFailed, tr("It did not end in time"));
    endProcesses();
}

void PasswordCommand::endProcesses()
{
    if (m_process.state() != QProcess::Running)
        return;
    ::kill(-pid_t(m_process.processId()), SIGKILL); // the shell and all that it started
}

void PasswordCommand::answer(VaultAnswer::Kind kind, const QString &detail, const base::Secret &secret)
{
    if (std::exchange(m_hasAnswered, true))
        return;
    m_limit.stop();
    VaultAnswer answer;
    answer.kind = kind;
    answer.detail = detail;
    answer.secret = secret;
    Q_EMIT finished(answer);
}

} // namespace vault
