// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/PortProbe.h"

#include "fetch/Diagnosis.h"

#include <QCoreApplication>

namespace fetch {

namespace {

using Kind = Trouble::Kind;
using Tls = base::ServerAddress::Tls;

constexpr int patienceMs = 3'000; ///< A true server greets at once; this is only to say more about a failure.

Trouble as(Trouble trouble, Kind kind)
{
    trouble.kind = kind;
    return trouble;
}

/// It waits for us to speak first and speaks no TLS: mail servers greet, web servers wait.
Trouble webServer(Trouble trouble)
{
    trouble.kind = Kind::NotPop3;
    trouble.detail = QCoreApplication::translate("fetch", "Probably HTTP, a web server.");
    return trouble;
}

} // namespace

bool PortProbe::isOfUse(const Trouble &trouble, const store::Account &account)
{
    if (account.server.tls == Tls::Implicit)
        return trouble.serverText.isEmpty() &&
               (trouble.kind == Kind::PlainServerAtTlsPort || trouble.kind == Kind::TlsFailed);
    return trouble.kind == Kind::GreetingTimedOut || trouble.kind == Kind::TlsServerAtPlainPort;
}

PortProbe::PortProbe(store::Account account, const Trouble &trouble, const Workshop &workshop)
    : m_account(std::move(account)), m_trouble(trouble), m_workshop(workshop)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, &PortProbe::takeSilence);
}

PortProbe::~PortProbe() = default;

void PortProbe::start()
{
    store::Account other = m_account;
    other.server.tls = wantedTls() ? Tls::None : Tls::Implicit;
    m_session = m_workshop.makeSession(other);
    connect(m_session.get(), &pop3::Pop3Session::greeted, this, &PortProbe::takeGreeting);
    connect(m_session.get(), &pop3::Pop3Session::failed, this, &PortProbe::takeFailure);
    m_limit.start(patienceMs);
    m_session->open();
}

bool PortProbe::wantedTls() const
{
    return m_account.server.tls == Tls::Implicit;
}

void PortProbe::takeGreeting()
{
    end(as(m_trouble, wantedTls() ? Kind::PlainServerAtTlsPort : Kind::TlsServerAtPlainPort));
}

void PortProbe::takeFailure(const pop3::Pop3Error &error)
{
    const Trouble found = diagnose(error, m_account, LineStage::BeforeGreeting);
    const bool isCertificate = error.transport && error.transport->kind == net::TransportError::Kind::Certificate;
    if (error.kind == pop3::Pop3Error::Kind::Timeout)
        takeSilence();
    else if (found.kind == Kind::NotPop3)
        end(found);
    else if (!wantedTls() && isCertificate)
        end(as(m_trouble, Kind::TlsServerAtPlainPort));
    else if (!wantedTls() && found.kind == Kind::PlainServerAtTlsPort)
        end(webServer(m_trouble));
    else
        end(m_trouble);
}

void PortProbe::takeSilence()
{
    end(wantedTls() && m_trouble.kind == Kind::PlainServerAtTlsPort ? webServer(m_trouble) : m_trouble);
}

void PortProbe::end(const Trouble &trouble)
{
    if (m_hasEnded)
        return;
    m_hasEnded = true;
    m_limit.stop();
    if (m_session)
        m_session->abort();
    Q_EMIT finished(trouble);
}

} // namespace fetch
