// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/SecretPrompt.h"

#include <QDBusObjectPath>
#include <QObject>

#include <memory>

class QDBusMessage;

namespace vault {

/// Asks the desktop's Secret Service over D-Bus what QtKeychain cannot tell: whether there is one, whether its default
/// collection is locked; and asks it to unlock that. Used once; inspected() and unlocked() may each come once.
class SecretService final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    enum class State { Absent, Locked, Open };

    void inspect(); ///< inspected()
    void unlock();  ///< After inspected(Locked); may open the desktop's prompt: unlocked().

Q_SIGNALS:
    void inspected(vault::SecretService::State state);
    void unlocked(bool isOpen);

private:
    using Answer = void (SecretService::*)(const QDBusMessage &);
    void send(const QDBusMessage &call, Answer take);
    void takeAlias(const QDBusMessage &reply);
    void takeLocked(const QDBusMessage &reply);
    void takeUnlock(const QDBusMessage &reply);
    void takePrompt(const QDBusMessage &reply);

    QDBusObjectPath m_collection;
    std::unique_ptr<SecretPrompt> m_prompt;
};

} // namespace vault
