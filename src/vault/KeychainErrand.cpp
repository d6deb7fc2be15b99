// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/KeychainErrand.h"

#include "vault/PasswordVault.h"

#include <qt6keychain/keychain.h>

namespace vault {

namespace {

const QString serviceName = QStringLiteral("Poppo");

using Kind = VaultAnswer::Kind;

Kind kindOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return Kind::Ok;
    case QKeychain::EntryNotFound:
    case QKeychain::CouldNotDeleteEntry:
        return Kind::NotFound;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return Kind::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return Kind::NoKeychain;
    case QKeychain::OtherError:
        return Kind::Failed;
    }
    return Kind::Failed;
}

VaultAnswer answerOf(Kind kind, const QString &detail = {})
{
    VaultAnswer answer;
    answer.kind = kind;
    answer.keychainName = PasswordVault::keychainName();
    answer.detail = detail;
    return answer;
}

/// QtKeychain's jobs free themselves: libsecret still holds one whose time-out has passed.
QKeychain::Job *newJob(KeychainWish wish, const base::Secret &password)
{
    switch (wish) {
    case KeychainWish::Read:
        return new QKeychain::ReadPasswordJob(serviceName);
    case KeychainWish::Forget:
        return new QKeychain::DeletePasswordJob(serviceName);
    case KeychainWish::Write:
        break;
    }
    auto *const job = new QKeychain::WritePasswordJob(serviceName);
    if (password.reveal().isValidUtf8())
        job->setTextData(QString::fromUtf8(password.reveal()));
    else
        job->setBinaryData(password.reveal().toByteArray());
    return job;
}

} // namespace

KeychainErrand::KeychainErrand(KeychainWish wish, QString key, const base::Secret &password, QObject *parent)
    : QObject(parent), m_wish(wish), m_key(std::move(key)), m_password(password)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] { end(answerOf(Kind::TimedOut)); });
    connect(&m_service, &SecretService::inspected, this, &KeychainErrand::takeState);
    connect(&m_service, &SecretService::unlocked, this, &KeychainErrand::takeUnlocked);
}

void KeychainErrand::start(int timeLimitMs)
{
    m_limit.start(timeLimitMs);
    if (m_wish == KeychainWish::Forget) // with a locked keychain it would say "done" and delete nothing
        m_service.inspect();
    else
        runJob();
}

void KeychainErrand::runJob()
{
    QKeychain::Job *const job = newJob(m_wish, m_password);
    job->setKey(m_key);
    connect(job, &QKeychain::Job::finished, this, [this](QKeychain::Job *ended) { readJob(*ended); });
    job->start();
}

void KeychainErrand::readJob(QKeychain::Job &job)
{
    VaultAnswer answer =
        answerOf(kindOf(job.error()), job.error() == QKeychain::NoError ? QString() : job.errorString());
    if (answer.isOk() && m_wish == KeychainWish::Read)
        answer.secret = base::Secret::fromBytes(static_cast<QKeychain::ReadPasswordJob &>(job).binaryData());
    if (answer.isOk() || m_hasLooked)
        return end(answer);
    m_doubtful = answer; // a locked keychain says "not found", a missing one "other error"
    m_service.inspect();
}

void KeychainErrand::takeState(SecretService::State state)
{
    if (m_hasEnded)
        return;
    m_hasLooked = true;
    switch (state) {
    case SecretService::State::Absent: {
        const bool mayBeAnother = m_wish == KeychainWish::Forget || m_doubtful.kind == Kind::NotFound;
        if (mayBeAnother && PasswordVault::keychainName() != QLatin1String("Secret Service"))
            return m_wish == KeychainWish::Forget ? runJob() : end(m_doubtful);
        return end(answerOf(Kind::NoKeychain, m_doubtful.detail));
    }
    case SecretService::State::Locked:
        return m_service.unlock();
    case SecretService::State::Open:
        return m_wish == KeychainWish::Forget ? runJob() : end(m_doubtful);
    }
}

void KeychainErrand::takeUnlocked(bool isOpen)
{
    if (m_hasEnded)
        return;
    if (isOpen)
        runJob();
    else
        end(answerOf(Kind::Locked, m_doubtful.detail));
}

void KeychainErrand::end(const VaultAnswer &answer)
{
    if (m_hasEnded)
        return;
    m_hasEnded = true;
    m_limit.stop();
    Q_EMIT ended(answer);
}

} // namespace vault
