// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/SecretService.h"
#include "vault/VaultAnswer.h"

#include <QObject>
#include <QTimer>

namespace QKeychain {
class Job;
}

namespace vault {

enum class KeychainWish { Read, Write, Forget };

/// One errand to the keychain: a job of QtKeychain and, where its answer cannot be believed, a look at the lock, an
/// unlocking and the job again. Owned by PasswordVault; ends in exactly one ended().
class KeychainErrand final : public QObject
{
    Q_OBJECT

public:
    KeychainErrand(KeychainWish wish, QString key, const base::Secret &password, QObject *parent);

    void start(int timeLimitMs);

Q_SIGNALS:
    void ended(const vault::VaultAnswer &answer);

private:
    void runJob();
    void readJob(QKeychain::Job &job);
    void takeState(SecretService::State state);
    void takeUnlocked(bool isOpen);
    void end(const VaultAnswer &answer);

    const KeychainWish m_wish;
    const QString m_key;
    const base::Secret m_password;
    SecretService m_service;
    QTimer m_limit;
    VaultAnswer m_doubtful;   ///< What the job said, until the lock has been looked at.
    bool m_hasLooked = false; ///< The lock is known to be open: the job's word counts.
    bool m_hasEnded = false;
};

} // namespace vault
