// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "vault/VaultAnswer.h"

#include <QObject>

namespace vault {

enum class KeychainWish;

/// The desktop's keychain, through QtKeychain; never a plain-text fallback. Lives on the main thread, where libsecret
/// needs a GLib event loop. Each call ends in exactly one signal, within half a minute even where nobody answers.
class PasswordVault final : public QObject
{
    Q_OBJECT

public:
    /// Entries are named profileId + "/" + account id, under the service "Poppo".
    explicit PasswordVault(QString profileId, QObject *parent = nullptr);

    /// A prompt to unlock may be open that long.
    static constexpr int defaultTimeLimitMs = 30'000;
    void setTimeLimit(int ms);

    static QString keychainName(); ///< The one that is looked for on this desktop: "Secret Service", "KWallet" …

public Q_SLOTS:
    void read(const base::AccountId &account);
    void write(const base::AccountId &account, const base::Secret &password);
    void forget(const base::AccountId &account); ///< NotFound where there was none.

Q_SIGNALS:
    void passwordRead(const base::AccountId &account, const vault::VaultAnswer &answer);
    void passwordWritten(const base::AccountId &account, const vault::VaultAnswer &answer);
    void passwordForgotten(const base::AccountId &account, const vault::VaultAnswer &answer);

private:
    using Ended = void (PasswordVault::*)(const base::AccountId &, const VaultAnswer &);
    void run(KeychainWish wish, const base::Secret &password, const base::AccountId &account, Ended ended);

    const QString m_profileId;
    int m_timeLimitMs = defaultTimeLimitMs;
};

} // namespace vault
