// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Command.h"

#include "store/RecordReader.h"

#include "base/ForeignText.h"
#include "store/AccountsFile.h"

namespace cli {

void Command::misuse(const QString &why)
{
    output().misuse(why);
    Q_EMIT ended(ExitStatus::Usage);
}

void Command::failForWantOfMail(const QString &why)
{
    output().object({{QStringLiteral("event"), QStringLiteral("failed")},
                     {QStringLiteral("error"), QStringLiteral("no-such-mail")}});
    output().complain(why);
    Q_EMIT ended(ExitStatus::SomeRefused);
}

void Command::fail(const fetch::Trouble &trouble)
{
    output().fail(trouble);
    Q_EMIT ended(exitStatusOf(trouble.kind));
}

void Command::fail(const store::StoreError &error)
{
    output().fail(error);
    Q_EMIT ended(exitStatusOf(error.kind));
}

std::optional<store::Accounts> Command::loadAccounts()
{
    auto accounts = store::AccountsFile(profile()).load();
    if (accounts)
        return std::move(accounts).value();
    fail(accounts.error());
    return std::nullopt;
}

std::optional<store::Account> Command::accountNamed(const store::Accounts &accounts, const QString &name)
{
    const store::Account *const account = accounts.byName(name);
    if (account)
        return *account;
    misuse(tr("There is no account named %1.").arg(base::shown(name)));
    return std::nullopt;
}

void Command::describeWantedAccount(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("account"), tr("Only this account."), QStringLiteral("NAME")});
}

std::optional<base::AccountId> Command::wantedAccount(const QCommandLineParser &parser, const store::Accounts &accounts)
{
    if (!parser.isSet(QStringLiteral("account")))
        return base::AccountId();
    const auto account = accountNamed(accounts, parser.value(QStringLiteral("account")));
    return account ? std::optional(account->id) : std::nullopt;
}

void Command::describeAccountName(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("NAME"), QString());
}

std::optional<Command::Chosen> Command::chosenAccount(const QCommandLineParser &parser)
{
    const auto accounts = loadAccounts();
    if (!accounts)
        return std::nullopt;
    const auto account = accountNamed(*accounts, parser.positionalArguments().value(0));
    return account ? std::optional(Chosen{*account, accounts->profileId}) : std::nullopt;
}

std::optional<store::MessageRecord> Command::mailOf(const QString &beginningOfId)
{
    constexpr qsizetype shortestId = 8;
    if (beginningOfId.size() < shortestId) {
        misuse(tr("Give at least 8 characters of the mail's id."));
        return std::nullopt;
    }
    const auto records = store::RecordReader(profile()).startingWith(beginningOfId);
    if (!records)
        fail(records.error());
    else if (records->size() > 1)
        misuse(tr("Several mails have an id that begins so. Give more of it."));
    else if (records->isEmpty())
        failForWantOfMail(tr("There is no mail with that id here."));
    return records && records->size() == 1 ? std::optional(records->first()) : std::nullopt;
}

} // namespace cli
