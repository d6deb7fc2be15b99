// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/DemoCommand.h"

#include "cli/Listing.h"
#include "demo/SampleMails.h"
#include "fetch/Diagnosis.h"
#include "store/RecordReader.h"

namespace cli {

DemoCommand::DemoCommand(Surroundings &surroundings)
    : Command(surroundings),
      m_profile(store::Profile::at(m_folder.path())),
      m_server(demo::sampleMails(surroundings.clock.now()))
{
}

DemoCommand::~DemoCommand() = default;

void DemoCommand::start(const QCommandLineParser &)
{
    m_account.id = base::AccountId::random();
    m_account.name = tr("Demo");
    m_account.user = QString::fromLatin1(demo::DemoServer::userName);
    m_account.server.host = QStringLiteral("127.0.0.1");
    m_account.server.tls = base::ServerAddress::Tls::None;
    if (!m_server.listen())
        return fail(fetch::troubleOf(fetch::Trouble::Kind::Internal, m_account));
    m_account.server.port = m_server.port();
    m_storeThread = base::startThread(QStringLiteral("store"));
    m_check = std::make_unique<fetch::MailCheck>(
        makeWorkshop(m_profile, surroundings().clock, *m_storeThread, surroundings().patience), surroundings().clock);
    connect(m_check.get(), &fetch::MailCheck::finished, this, &DemoCommand::finish);
    m_check->check({m_account});
    vault::VaultAnswer password;
    password.kind = vault::VaultAnswer::Kind::Ok;
    password.secret = base::Secret::fromBytes(demo::DemoServer::password.toByteArray());
    m_check->takePassword(m_account.id, password);
}

void DemoCommand::cancel()
{
    if (m_check)
        m_check->cancelAll();
}

void DemoCommand::finish(const fetch::FetchReport &report)
{
    if (report.error)
        return fail(*report.error);
    store::Accounts accounts;
    accounts.remember(m_account);
    const auto listed = store::RecordReader(m_profile).each({}, -1, [&](const store::MessageRecord &record) {
        output().object(describedRecord(record, accounts));
        output().line(recordInWords(record));
    });
    if (!listed)
        return fail(listed.error());
    Q_EMIT ended(ExitStatus::Good);
}

} // namespace cli
