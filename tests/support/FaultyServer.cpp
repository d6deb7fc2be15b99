// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FaultyServer.h"

#include "support/LoopbackServer.h"

using Tls = base::ServerAddress::Tls;

FaultyServer::FaultyServer(Tls tls, QList<FaultyMail> mails)
    : m_tls(tls), m_terms(LoopbackServer::termsOf(QStringLiteral("good")))
{
    m_box.mails = std::move(mails);
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port on loopback");
}

base::ServerAddress FaultyServer::address() const
{
    base::ServerAddress address;
    address.host = QStringLiteral("localhost");
    address.port = serverPort();
    address.tls = m_tls;
    address.spkiPins = {LoopbackServer::spkiHash(QStringLiteral("good"))};
    return address;
}

QString FaultyServer::hostAndPort() const
{
    return QStringLiteral("localhost:%1").arg(serverPort());
}

QString FaultyServer::options() const
{
    if (m_tls == Tls::None)
        return QStringLiteral("--tls none");
    const QString authority = QStringLiteral(" --ca-file ") + LoopbackServer::certificatePath(QStringLiteral("ca"));
    return (m_tls == Tls::StartTls ? QStringLiteral("--tls starttls") : QStringLiteral("--tls implicit")) + authority;
}

void FaultyServer::incomingConnection(qintptr handle)
{
    using Protection = FaultySession::Protection;
    const bool isImplicit = m_tls == Tls::Implicit;
    const Protection protection = isImplicit               ? Protection::Tls
                                  : m_tls == Tls::StartTls ? Protection::MayStartTls
                                                           : Protection::Plain;
    ++m_clients;
    std::erase_if(m_lines, [](const auto &line) { return line->isOver(); });
    m_lines.push_back(std::make_unique<FaultyLine>(handle, m_box, protection, m_terms));
    m_lines.back()->greet(isImplicit ? FaultyLine::Start::WithTls : FaultyLine::Start::InTheClear);
}
