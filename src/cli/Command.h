// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "cli/ExitStatus.h"
#include "cli/Output.h"
#include "store/Accounts.h"
#include "store/MessageRecord.h"
#include "store/Profile.h"

#include <QCommandLineParser>
#include <QObject>

#include <chrono>
#include <optional>

namespace cli {

/// What every command works with. Owned by main.
struct Surroundings
{
    store::Profile profile;
    Output output;
    base::SystemClock clock;
    std::optional<std::chrono::seconds> patience; ///< How long a server may keep us waiting, where given.
};

/// One command of poppo-cli. Started once; ends in exactly one ended(), from the event loop or from within start().
class Command : public QObject
{
    Q_OBJECT

public:
    explicit Command(Surroundings &surroundings) : m_surroundings(surroundings) {}

    virtual void describe(QCommandLineParser &parser) const = 0; ///< Its options and arguments.
    virtual void start(const QCommandLineParser &parser) = 0;
    virtual void cancel() {} ///< SIGINT or SIGTERM: end within a second, with ended().

Q_SIGNALS:
    void ended(cli::ExitStatus status);

protected:
    const store::Profile &profile() const { return m_surroundings.profile; }
    Output &output() const { return m_surroundings.output; }
    Surroundings &surroundings() const { return m_surroundings; }

    void misuse(const QString &why);            ///< Says why and ends with Usage.
    void failForWantOfMail(const QString &why); ///< Ends with SomeRefused.
    void fail(const store::StoreError &error);
    void fail(const fetch::Trouble &trouble); ///< Ends with the status of its kind.
    /// What accounts.json says; or the command has ended, and there is none.
    std::optional<store::Accounts> loadAccounts();
    /// The account of that name; or the command has ended.
    std::optional<store::Account> accountNamed(const store::Accounts &accounts, const QString &name);

    static void describeWantedAccount(QCommandLineParser &parser);
    /// The one that --account names, or null where all are meant; or the command has ended.
    std::optional<base::AccountId> wantedAccount(const QCommandLineParser &parser, const store::Accounts &accounts);

    /// The only mail whose id begins so; or the command has ended.
    std::optional<store::MessageRecord> mailOf(const QString &beginningOfId);

    static void describeAccountName(QCommandLineParser &parser);
    struct Chosen
    {
        store::Account account;
        QString profileId;
    };
    /// The account whose NAME is the line's argument; or the command has ended.
    std::optional<Chosen> chosenAccount(const QCommandLineParser &parser);

private:
    Surroundings &m_surroundings;
};

} // namespace cli
