// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/PasswordSource.h"

#include "vault/PasswordCommand.h"
#include "vault/PasswordVault.h"
#include "vault/SessionPasswords.h"

namespace vault {

PasswordSource::PasswordSource(PasswordVault &keychain, const SessionPasswords &session, QObject *parent)
    : QObject(parent), m_keychain(keychain), m_session(session)
{
    connect(&m_keychain, &PasswordVault::passwordRead, this, &PasswordSource::take);
}

void PasswordSource::ask(const PasswordPlace &place)
{
    if (place.proxy.isNull())
        return askOne(place);
    using From = PasswordPlace::From;
    m_waiting.insert(place.proxy, place);
    askOne({place.proxy, place.proxyCommand.isEmpty() ? From::Keychain : From::Command, place.proxyCommand, {}, {}});
}

void PasswordSource::askOne(const PasswordPlace &place)
{
    using From = PasswordPlace::From;
    VaultAnswer answer;
    answer.secret = m_session.find(place.account);
    answer.kind = answer.secret.isEmpty() ? VaultAnswer::Kind::NotFound : VaultAnswer::Kind::Ok;
    if (answer.isOk() || place.from == From::Session || place.from == From::Nowhere)
        take(place.account, answer);
    else if (place.from == From::Command)
        askCommand(place);
    else
        m_keychain.read(place.account);
}

void PasswordSource::take(const base::AccountId &id, const VaultAnswer &answer)
{
    const QList<PasswordPlace> waiting = m_waiting.values(id);
    m_waiting.remove(id);
    for (const PasswordPlace &place : waiting)
        goOn(place, answer);
    if (!waiting.isEmpty())
        return;
    VaultAnswer whole = answer;
    whole.proxySecret = m_proxyPasswords.take(id);
    Q_EMIT answered(id, whole);
}

void PasswordSource::goOn(const PasswordPlace &place, const VaultAnswer &ofProxy)
{
    if (!ofProxy.isOk() && ofProxy.kind != VaultAnswer::Kind::NotFound) {
        VaultAnswer failed = ofProxy;
        failed.isAboutProxy = true;
        Q_EMIT answered(place.account, failed);
        return;
    }
    m_proxyPasswords.insert(place.account, ofProxy.secret);
    askOne(place);
}

void PasswordSource::askCommand(const PasswordPlace &place)
{
    auto *const command = new PasswordCommand(this);
    connect(command, &PasswordCommand::finished, this, [this, command, id = place.account](const VaultAnswer &answer) {
        command->deleteLater();
        take(id, answer);
    });
    command->run(place.command);
}

} // namespace vault
