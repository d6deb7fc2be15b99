// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/AccountTest.h"

#include "base/ForeignText.h"
#include "fetch/AccountPassword.h"
#include "fetch/Diagnosis.h"
#include "fetch/Explanation.h"
#include "fetch/LoginChoice.h"
#include "fetch/ServerPolicy.h"

#include <QLocale>

namespace fetch {

using Name = TestStep::Name;
using Verdict = TestStep::Verdict;

constexpr qsizetype longestName = 80;

AccountTest::AccountTest(store::Account account, const Workshop &workshop, QObject *parent)
    : QObject(parent), m_account(std::move(account)), m_workshop(workshop)
{
}

AccountTest::~AccountTest() = default;

void AccountTest::start(const vault::VaultAnswer &password)
{
    if (const auto objection = objectionTo(m_account, password))
        return fail(*objection);
    m_password = password.secret;
    takeProxySecret(m_account, password);
    connectSession();
}

void AccountTest::connectSession()
{
    m_session = m_workshop.makeSession(m_account);
    pop3::Pop3Session *const session = m_session.get();
    connect(session, &pop3::Pop3Session::secured, this, &AccountTest::recordSecured);
    connect(session, &pop3::Pop3Session::greeted, this, &AccountTest::greet);
    connect(session, &pop3::Pop3Session::loggedIn, this, &AccountTest::count);
    connect(session, &pop3::Pop3Session::listed, this, &AccountTest::readListing);
    connect(session, &pop3::Pop3Session::commandFailed, this, &AccountTest::refuse);
    connect(session, &pop3::Pop3Session::failed, this, &AccountTest::refuse);
    connect(session, &pop3::Pop3Session::said, this, &AccountTest::noteLine);
    session->open();
}

void AccountTest::recordSecured(const net::CertificateFacts &facts)
{
    m_certificate = facts;
}

void AccountTest::greet()
{
    const auto &server = m_account.server;
    const QByteArray program = m_session->capabilities().arguments("IMPLEMENTATION").join(' ');
    QString where = tr("%1, port %2").arg(base::shown(server.host)).arg(server.port);
    if (!program.isEmpty())
        where += QStringLiteral(" (%1)").arg(base::shown(program, longestName));
    end(Name::Connect, Verdict::Good, where);
    if (m_session->isEncrypted())
        end(Name::Encrypt, Verdict::Good, base::shown(m_certificate.protocol));
    else
        end(Name::Encrypt, Verdict::NotNeeded, tr("This line is not encrypted."));
    m_step = Name::SignIn;
    m_signIn = std::make_unique<SignIn>(*m_session, m_account, m_password);
    m_password = {};
    if (const auto objection = m_signIn->begin())
        fail(troubleOf(*objection, m_account));
}

void AccountTest::count()
{
    m_signIn.reset();
    end(Name::SignIn, Verdict::Good, base::shown(m_account.user));
    m_step = Name::Count;
    m_session->list();
}

void AccountTest::readListing(const pop3::Listing &listing)
{
    qint64 bytes = 0;
    for (const pop3::ServerMessage &message : listing.messages)
        bytes += message.size.value_or(0);
    const qint64 count = listing.messages.size();
    const QString size = QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
    const QString expiry = expiryInWords(expireDays(*m_session));
    const QString text = tr("Mails on the server: %1 (%2)").arg(count).arg(size);
    end(Name::Count, Verdict::Good, expiry.isEmpty() ? text : text + QLatin1String(". ") + expiry);
    m_hasEnded = true;
    m_session->quit();
    Q_EMIT passed(count, bytes);
}

void AccountTest::refuse(const pop3::Pop3Error &error)
{
    if (m_hasEnded || (m_signIn && m_signIn->tryNext(error)))
        return;
    const bool isEarly = m_step == Name::Connect;
    const Trouble trouble = diagnose(error, m_account, m_stage);
    if (error.transport && error.transport->facts)
        m_certificate = *error.transport->facts;
    if (isEarly && (error.kind == pop3::Pop3Error::Kind::Certificate || m_certificate.validUntil.isValid()))
        m_step = Name::Encrypt;
    if (m_stage == LineStage::AfterGreeting || !PortProbe::isOfUse(trouble, m_account))
        return fail(trouble);
    m_probe = std::make_unique<PortProbe>(m_account, trouble, m_workshop);
    connect(m_probe.get(), &PortProbe::finished, this, &AccountTest::failOnce);
    m_probe->start();
}

void AccountTest::failOnce(const Trouble &trouble)
{
    if (!m_hasEnded)
        fail(trouble);
}

void AccountTest::noteLine(const pop3::ConversationLine &line)
{
    if (line.kind == pop3::ConversationLine::Kind::Server)
        m_stage = LineStage::AfterGreeting;
    Q_EMIT said(line);
}

void AccountTest::cancel()
{
    failOnce(troubleOf(Trouble::Kind::Cancelled, m_account));
}

void AccountTest::fail(const Trouble &trouble)
{
    m_hasEnded = true;
    if (m_session)
        m_session->abort();
    end(m_step, Verdict::Bad, explain(trouble).whatHappened);
    Q_EMIT failed(trouble, m_certificate);
}

void AccountTest::end(Name name, Verdict verdict, const QString &text)
{
    Q_EMIT stepEnded({name, verdict, text});
}

} // namespace fetch
