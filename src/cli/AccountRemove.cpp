// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/AccountRemove.h"

#include "base/ForeignText.h"
#include "fetch/AccountPassword.h"
#include "fetch/Diagnosis.h"
#include "store/AccountsFile.h"
#include "store/ServerNotesFile.h"
#include "store/SettingsFile.h"

#include <QFile>
#include <QFileInfo>

namespace cli {

void AccountRemove::describe(QCommandLineParser &parser) const
{
    describeAccountName(parser);
    parser.addOption({QStringLiteral("delete-mail"), QString()});
}

void AccountRemove::start(const QCommandLineParser &parser)
{
    const auto chosen = chosenAccount(parser);
    if (!chosen)
        return;
    const bool isMailToo = parser.isSet(QStringLiteral("delete-mail"));
    if (isMailToo && !moveMailToTrash(chosen->account))
        return;
    const auto outcome = store::AccountsFile(profile()).change([&](store::Accounts &changed) {
        changed.remove(chosen->account.id);
        if (isMailToo)
            changed.forget(chosen->account.id);
    });
    if (!outcome)
        return fail(outcome.error());
    Q_UNUSED(store::ServerNotesFile(profile()).forget(chosen->account.id).isOk()) // Disposable.
    forgetPasswords(chosen->account, chosen->profileId);
}

bool AccountRemove::moveMailToTrash(const store::Account &account)
{
    const QString folder = profile().accountFolder(account.id);
    if (!QFileInfo::exists(folder) || QFile::moveToTrash(folder))
        return true;
    fail(store::StoreError{store::StoreError::Kind::NotWritable, folder, tr("It cannot be moved to the trash.")});
    return false;
}

/// The account's own, and that of its proxy where nobody else goes by it.
void AccountRemove::forgetPasswords(const store::Account &account, const QString &profileId)
{
    const auto settings = store::SettingsFile(profile()).load();
    const auto rest = store::AccountsFile(profile()).load();
    if (settings && rest)
        m_entries = fetch::proxyEntriesOf({account}, {}) - fetch::proxyEntriesOf(rest->accounts, settings->proxy);
    if (account.passwordFrom == store::Account::PasswordFrom::Keychain)
        m_entries += account.id;
    m_vault = std::make_unique<vault::PasswordVault>(profileId);
    connect(m_vault.get(), &vault::PasswordVault::passwordForgotten, this,
            [this, account](const base::AccountId &, const vault::VaultAnswer &answer) {
                using Kind = vault::VaultAnswer::Kind;
                const bool isGone = answer.isOk() || answer.kind == Kind::NotFound || answer.kind == Kind::NoKeychain;
                isGone ? forgetNext(account) : fail(fetch::diagnose(answer, account));
            });
    forgetNext(account);
}

void AccountRemove::forgetNext(const store::Account &account)
{
    if (m_entries.isEmpty())
        return finish(account);
    const base::AccountId entry = *m_entries.cbegin();
    m_entries.remove(entry);
    m_vault->forget(entry);
}

void AccountRemove::finish(const store::Account &account)
{
    output().object({{QStringLiteral("event"), QStringLiteral("removed")}, {QStringLiteral("account"), account.name}});
    output().line(tr("Removed %1. Nothing was changed on the server.").arg(base::shown(account.name)));
    Q_EMIT ended(ExitStatus::Good);
}

} // namespace cli
