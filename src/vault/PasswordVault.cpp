// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/PasswordVault.h"

#include "vault/KeychainErrand.h"

namespace vault {

PasswordVault::PasswordVault(QString profileId, QObject *parent) : QObject(parent), m_profileId(std::move(profileId)) {}

void PasswordVault::setTimeLimit(int ms)
{
    m_timeLimitMs = ms;
}

QString PasswordVault::keychainName()
{
#if defined(Q_OS_MACOS)
    return QStringLiteral("macOS keychain");
#elif defined(Q_OS_WIN)
    return QStringLiteral("Windows Credential Manager");
#else
    const bool isPlasma = qgetenv("XDG_CURRENT_DESKTOP").toUpper().contains("KDE");
    return isPlasma ? QStringLiteral("KWallet") : QStringLiteral("Secret Service");
#endif
}

void PasswordVault::read(const base::AccountId &account)
{
    run(KeychainWish::Read, {}, account, &PasswordVault::passwordRead);
}

void PasswordVault::write(const base::AccountId &account, const base::Secret &password)
{
    run(KeychainWish::Write, password, account, &PasswordVault::passwordWritten);
}

void PasswordVault::forget(const base::AccountId &account)
{
    run(KeychainWish::Forget, {}, account, &PasswordVault::passwordForgotten);
}

void PasswordVault::run(KeychainWish wish, const base::Secret &password, const base::AccountId &account, Ended ended)
{
    const QString key = m_profileId + QLatin1Char('/') + account.toString();
    auto *const errand = new KeychainErrand(wish, key, password, this);
    connect(errand, &KeychainErrand::ended, this, [this, errand, account, ended](const VaultAnswer &answer) {
        errand->deleteLater();
        Q_EMIT(this->*ended)(account, answer);
    });
    errand->start(m_timeLimitMs);
}

} // namespace vault
