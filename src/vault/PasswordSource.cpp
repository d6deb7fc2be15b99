// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/PasswordSource.h"

#include "vault/PasswordCommand.h"
#include "vault/PasswordVault.h"
#include "vault/SessionPasswords.h"

namespace vault {

PasswordSource::PasswordSource(PasswordVault &keychain, const SessionPasswords &session, QObject *parent)
    : QObject(parent), m_keychain(keychain), m_session(session)
{
    connect(&m_keychain, &PasswordVault::passwordRead, this, &PasswordSource::answered);
}

void PasswordSource::ask(const PasswordPlace &place)
{
    VaultAnswer answer;
    answer.secret = m_session.find(place.account);
    answer.kind = answer.secret.isEmpty() ? VaultAnswer::Kind::NotFound : VaultAnswer::Kind::Ok;
    if (answer.isOk() || place.from == PasswordPlace::From::Session)
        Q_EMIT answered(place.account, answer);
    else if (place.from == PasswordPlace::From::Command)
        askCommand(place);
    else
        m_keychain.read(place.account);
}

void PasswordSource::askCommand(const PasswordPlace &place)
{
    auto *const command = new PasswordCommand(this);
    connect(command, &PasswordCommand::finished, this, [this, command, id = place.account](const VaultAnswer &answer) {
        command->deleteLater();
        Q_EMIT answered(id, answer);
    });
    command->run(place.command);
}

} // namespace vault
