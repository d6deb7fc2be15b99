// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Passwords.h"

namespace cli {

namespace {

vault::PasswordPlace::From placeOf(store::Account::PasswordFrom from)
{
    switch (from) {
    case store::Account::PasswordFrom::Keychain:
        return vault::PasswordPlace::From::Keychain;
    case store::Account::PasswordFrom::Command:
        return vault::PasswordPlace::From::Command;
    case store::Account::PasswordFrom::Session:
        return vault::PasswordPlace::From::Session;
    }
    return vault::PasswordPlace::From::Keychain;
}

} // namespace

Passwords::Passwords(const QString &profileId) : m_keychain(profileId), m_source(m_keychain, m_session)
{
    connect(&m_source, &vault::PasswordSource::answered, this, &Passwords::answered);
}

void Passwords::ask(const store::Account &account)
{
    m_source.ask({account.id, placeOf(account.passwordFrom), account.passwordCommand});
}

} // namespace cli
