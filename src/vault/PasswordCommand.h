// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/VaultAnswer.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

namespace vault {

/// Runs a user's command that prints a password: /bin/sh -c, without stdin, in a session of its own so that it can be
/// ended whole. One trailing newline is cut. Used once.
class PasswordCommand final : public QObject
{
    Q_OBJECT

public:
    explicit PasswordCommand(QObject *parent = nullptr);
    ~PasswordCommand() override;

    static constexpr int defaultTimeLimitMs = 30'000;
    void run(const QString &command, int timeLimitMs = defaultTimeLimitMs);

Q_SIGNALS:
    void finished(const vault::VaultAnswer &answer);

private:
    void readOutcome();
    void failToStart();
    void giveUp();
    void endProcesses();
    void answer(VaultAnswer::Kind kind, const QString &detail, const base::Secret &secret = {});

    QProcess m_process;
    QTimer m_limit;
    bool m_hasAnswered = false;
};

} // namespace vault
