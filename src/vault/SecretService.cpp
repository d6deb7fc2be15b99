// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/SecretService.h"

#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace vault {

namespace {

const QString serviceName = QStringLiteral("org.freedesktop.secrets");
const QString servicePath = QStringLiteral("/org/freedesktop/secrets");
const QString serviceInterface = QStringLiteral("org.freedesktop.Secret.Service");

QDBusMessage callTo(const QString &path, const QString &interface, const QString &method)
{
    return QDBusMessage::createMethodCall(serviceName, path, interface, method);
}

bool isNone(const QDBusObjectPath &path)
{
    return path.path().size() <= 1; // "/" means "no such object" throughout the Secret Service API
}

} // namespace

void SecretService::send(const QDBusMessage &call, Answer take)
{
    if (!QDBusConnection::sessionBus().isConnected()) { // a watcher of a call that failed at once stays silent
        const QDBusMessage none = QDBusMessage::createError(QDBusError::Disconnected, QString());
        QMetaObject::invokeMethod(
            this, [this, take, none] { (this->*take)(none); }, Qt::QueuedConnection);
        return;
    }
    auto *const watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, take](QDBusPendingCallWatcher *ended) {
        ended->deleteLater();
        (this->*take)(ended->reply());
    });
}

void SecretService::inspect()
{
    QDBusMessage call = callTo(servicePath, serviceInterface, QStringLiteral("ReadAlias"));
    call << QStringLiteral("default");
    send(call, &SecretService::takeAlias);
}

void SecretService::takeAlias(const QDBusMessage &reply)
{
    if (reply.type() != QDBusMessage::ReplyMessage || reply.arguments().isEmpty()) {
        Q_EMIT inspected(State::Absent);
        return;
    }
    m_collection = reply.arguments().constFirst().value<QDBusObjectPath>();
    if (isNone(m_collection)) {
        Q_EMIT inspected(State::Open); // nothing was ever kept, so nothing is locked
        return;
    }
    QDBusMessage call =
        callTo(m_collection.path(), QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    call << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
    send(call, &SecretService::takeLocked);
}

void SecretService::takeLocked(const QDBusMessage &reply)
{
    const QVariant value = reply.arguments().value(0);
    const bool isLocked = value.value<QDBusVariant>().variant().toBool();
    Q_EMIT inspected(isLocked ? State::Locked : State::Open);
}

void SecretService::unlock()
{
    QDBusMessage call = callTo(servicePath, serviceInterface, QStringLiteral("Unlock"));
    call << QVariant::fromValue(QList<QDBusObjectPath>{m_collection});
    send(call, &SecretService::takeUnlock);
}

void SecretService::takeUnlock(const QDBusMessage &reply)
{
    if (reply.type() != QDBusMessage::ReplyMessage) {
        Q_EMIT unlocked(false);
        return;
    }
    const auto prompt = reply.arguments().value(1).value<QDBusObjectPath>();
    if (isNone(prompt)) {
        Q_EMIT unlocked(true);
        return;
    }
    m_prompt = std::make_unique<SecretPrompt>(serviceName, prompt.path());
    connect(m_prompt.get(), &SecretPrompt::Completed, this,
            [this](bool isDismissed) { Q_EMIT unlocked(!isDismissed); });
    QDBusMessage call =
        callTo(prompt.path(), QString::fromLatin1(SecretPrompt::interfaceName), QStringLiteral("Prompt"));
    call << QString();
    send(call, &SecretService::takePrompt);
}

void SecretService::takePrompt(const QDBusMessage &reply)
{
    if (reply.type() != QDBusMessage::ReplyMessage)
        Q_EMIT unlocked(false);
}

} // namespace vault
