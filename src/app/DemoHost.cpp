// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/DemoHost.h"

#include "demo/DemoServer.h"
#include "demo/SampleMails.h"

#include <QDateTime>

#include <utility>

namespace app {

namespace {

const QString mark = QStringLiteral("demo");

} // namespace

DemoHost::DemoHost(Listen listen, QObject *parent) : QObject(parent), m_listen(std::move(listen)) {}

quint16 DemoHost::listenOnLoopback(QObject *stage)
{
    auto *server = new demo::DemoServer(demo::sampleMails(QDateTime::currentDateTime()), stage);
    return server->listen() ? server->port() : quint16(0);
}

bool DemoHost::isDemo(const store::Account &account)
{
    return account.unknown.value(mark).toBool();
}

store::Account DemoHost::newAccount(const QString &name, const QString &colour)
{
    store::Account account;
    account.id = base::AccountId::random();
    account.name = name;
    account.colour = colour;
    account.mailAddress = QStringLiteral("you@demo.example");
    account.server.host = QStringLiteral("127.0.0.1");
    account.server.tls = base::ServerAddress::Tls::None;
    account.user = QString::fromLatin1(demo::DemoServer::userName.toByteArray());
    account.passwordFrom = store::Account::PasswordFrom::Session;
    account.checkMinutes = 0;
    account.unknown.insert(mark, true);
    return account;
}

base::Secret DemoHost::password()
{
    return base::Secret::fromBytes(demo::DemoServer::password.toByteArray());
}

void DemoHost::start()
{
    if (m_thread)
        return;
    m_thread = base::startThread(QStringLiteral("demo"));
    auto *stage = new QObject;
    stage->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, stage, &QObject::deleteLater);
    // The sample mails are drawn and the server lives over there; only the port comes back.
    QMetaObject::invokeMethod(stage, [this, stage, listen = m_listen] {
        const quint16 port = listen(stage);
        QMetaObject::invokeMethod(this, [this, port] { take(port); });
    });
}

void DemoHost::take(quint16 port)
{
    m_port = port;
    if (port != 0)
        return Q_EMIT ready(port);
    m_thread.reset(); // So that the next start() is a start.
    Q_EMIT failed();
}

} // namespace app
