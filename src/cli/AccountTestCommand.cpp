// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/AccountTestCommand.h"

#include "fetch/AccountPassword.h"

namespace cli {

namespace {

QString wordOf(fetch::TestStep::Name name)
{
    using Name = fetch::TestStep::Name;
    switch (name) {
    case Name::Connect:
        return QStringLiteral("connect");
    case Name::Encrypt:
        return QStringLiteral("encrypt");
    case Name::SignIn:
        return QStringLiteral("sign-in");
    case Name::Count:
        return QStringLiteral("count");
    }
    return {};
}

QString wordOf(fetch::TestStep::Verdict verdict)
{
    using Verdict = fetch::TestStep::Verdict;
    switch (verdict) {
    case Verdict::Good:
        return QStringLiteral("good");
    case Verdict::Bad:
        return QStringLiteral("bad");
    case Verdict::NotNeeded:
        return QStringLiteral("not-needed");
    }
    return {};
}

} // namespace

AccountTestCommand::~AccountTestCommand() = default;

void AccountTestCommand::describe(QCommandLineParser &parser) const
{
    describeAccountName(parser);
}

void AccountTestCommand::start(const QCommandLineParser &parser)
{
    const auto chosen = chosenAccount(parser);
    if (!chosen)
        return;
    m_storeThread = base::startThread(QStringLiteral("store"));
    m_workshop = makeWorkshop(profile(), surroundings().clock, *m_storeThread, surroundings().patience);
    m_passwords = std::make_unique<Passwords>(chosen->profileId);
    const store::Account account = withProxy(chosen->account, profile());
    m_test.reset(std::make_unique<fetch::AccountTest>(account, m_workshop).release());
    connect(m_passwords.get(), &Passwords::answered, m_test.get(),
            [this, id = account.id](const base::AccountId &asked, const vault::VaultAnswer &answer) {
                if (asked == id)
                    m_test->start(answer);
            });
    connect(m_test.get(), &fetch::AccountTest::stepEnded, this, &AccountTestCommand::tellStep);
    connect(m_test.get(), &fetch::AccountTest::passed, this, &AccountTestCommand::pass);
    connect(m_test.get(), &fetch::AccountTest::failed, this,
            [this](const fetch::Trouble &trouble, const net::CertificateFacts &) { fail(trouble); });
    if (fetch::needsAsking(account))
        m_passwords->ask(account);
    else
        m_test->start({});
}

void AccountTestCommand::cancel()
{
    if (m_test)
        m_test->cancel();
}

void AccountTestCommand::tellStep(const fetch::TestStep &step)
{
    output().object({{QStringLiteral("event"), QStringLiteral("step")},
                     {QStringLiteral("step"), wordOf(step.name)},
                     {QStringLiteral("verdict"), wordOf(step.verdict)},
                     {QStringLiteral("text"), step.text}});
    if (step.verdict != fetch::TestStep::Verdict::Bad)
        output().line(QStringLiteral("%1: %2").arg(wordOf(step.name), step.text));
}

void AccountTestCommand::pass(qint64 messages, qint64 bytes)
{
    output().object({{QStringLiteral("event"), QStringLiteral("passed")},
                     {QStringLiteral("messages"), messages},
                     {QStringLiteral("bytes"), bytes}});
    Q_EMIT ended(ExitStatus::Good);
}

} // namespace cli
