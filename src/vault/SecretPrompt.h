// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusAbstractInterface>
#include <QDBusConnection>
#include <QDBusVariant>

namespace vault {

/// The desktop's prompt to unlock a keychain, as the Secret Service API has it. Owned by SecretService.
class SecretPrompt final : public QDBusAbstractInterface
{
    Q_OBJECT

public:
    static constexpr const char *interfaceName = "org.freedesktop.Secret.Prompt";

    SecretPrompt(const QString &service, const QString &path)
        : QDBusAbstractInterface(service, path, interfaceName, QDBusConnection::sessionBus(), nullptr)
    {
    }

Q_SIGNALS:
    void Completed(bool isDismissed, const QDBusVariant &result); ///< Named as on the bus, which connects it.
};

} // namespace vault
