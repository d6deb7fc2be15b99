// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Passwords.h"

#include "fetch/AccountPassword.h"

namespace cli {

Passwords::Passwords(const QString &profileId) : m_keychain(profileId), m_source(m_keychain, m_session)
{
    connect(&m_source, &vault::PasswordSource::answered, this, &Passwords::answered);
}

void Passwords::ask(const store::Account &account)
{
    m_source.ask(fetch::passwordPlaceOf(account));
}

} // namespace cli
