// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/AccountAdd.h"

#include "base/ForeignText.h"
#include "cli/AccountOptions.h"
#include "fetch/Diagnosis.h"
#include "store/AccountsFile.h"

#include <unistd.h>

namespace cli {

namespace {

constexpr qsizetype longestPassword = 65'536;

/// Read byte by byte into one buffer that is wiped, not through a stream that keeps a copy.
base::Secret passwordFromStdin()
{
    QByteArray bytes(longestPassword, '\0');
    qsizetype size = 0;
    while (size < longestPassword) {
        const ssize_t got = ::read(STDIN_FILENO, bytes.data() + size, size_t(longestPassword - size));
        if (got <= 0)
            break;
        size += got;
    }
    bytes.truncate(size);
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    return base::Secret::fromBytes(std::move(bytes));
}

} // namespace

void AccountAdd::describe(QCommandLineParser &parser) const
{
    describeAccountOptions(parser);
}

void AccountAdd::start(const QCommandLineParser &parser)
{
    const auto described = accountFrom(parser);
    if (!described)
        return misuse(described.error());
    m_account = *described;
    m_account.id = base::AccountId::random();
    const bool isStored = parser.isSet(QStringLiteral("password-stdin"));
    if (!isStored)
        return add() ? finish() : void();
    const base::Secret password = passwordFromStdin();
    if (password.isEmpty() || password.hasLineBreakOrNul())
        return misuse(tr("The password on standard input is empty, or holds a line break."));
    if (add())
        keepPassword(password);
}

/// False where it could not be, and the command has ended.
bool AccountAdd::add()
{
    bool isTaken = false;
    const auto outcome = store::AccountsFile(profile()).change([&](store::Accounts &accounts) {
        isTaken = accounts.byName(m_account.name) != nullptr;
        if (!isTaken)
            accounts.remember(m_account);
    });
    if (!outcome)
        fail(outcome.error());
    else if (isTaken)
        misuse(tr("There is an account named %1 already.").arg(base::shown(m_account.name)));
    return outcome && !isTaken;
}

/// After the account, since the entry's name holds the profile's id, which the first change makes.
void AccountAdd::keepPassword(const base::Secret &password)
{
    const auto accounts = loadAccounts();
    if (!accounts)
        return;
    m_vault = std::make_unique<vault::PasswordVault>(accounts->profileId);
    connect(m_vault.get(), &vault::PasswordVault::passwordWritten, this,
            [this](const base::AccountId &, const vault::VaultAnswer &answer) { takeAnswer(answer); });
    m_vault->write(m_account.id, password);
}

void AccountAdd::takeAnswer(const vault::VaultAnswer &answer)
{
    if (answer.isOk())
        return finish();
    const auto undone =
        store::AccountsFile(profile()).change([this](store::Accounts &accounts) { accounts.forget(m_account.id); });
    if (!undone)
        return fail(undone.error());
    fail(fetch::diagnose(answer, m_account));
}

void AccountAdd::finish()
{
    output().object(describedAccount(m_account));
    output().line(tr("Added %1.").arg(base::shown(m_account.name)));
    Q_EMIT ended(ExitStatus::Good);
}

} // namespace cli
