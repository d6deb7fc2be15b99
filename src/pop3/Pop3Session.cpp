// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/Pop3Session.h"

#include "pop3/AllowedIn.h"
#include "pop3/Channel.h"
#include "pop3/Conversation.h"
#include "pop3/Login.h"
#include "pop3/Opening.h"
#include "pop3/SizeHints.h"
#include "pop3/TlsDemand.h"
#include "pop3/Wish.h"

#include <utility>

namespace pop3 {

Pop3Session::Pop3Session(std::unique_ptr<net::Transport> transport, base::ServerAddress::Tls tls, QObject *parent)
    : QObject(parent),
      m_tls(tls),
      m_channel(std::make_unique<Channel>(std::move(transport))),
      m_knowledge(std::make_unique<ServerKnowledge>()),
      m_sizes(std::make_unique<SizeHints>()),
      m_opening(std::make_unique<Opening>(
          *m_channel, tls, *m_knowledge,
          Opening::Steps{[this] { enter(State::Authorization); }, [this] { finishOpening(); }}))
{
    connectChannel();
}

Pop3Session::~Pop3Session() = default;

void Pop3Session::connectChannel()
{
    connect(m_channel.get(), &Channel::opened, this, [this] { m_opening->awaitGreeting(); });
    connect(m_channel.get(), &Channel::said, this, &Pop3Session::said);
    connect(m_channel.get(), &Channel::idled, this, &Pop3Session::stayInTouch);
    connect(m_channel.get(), &Channel::secured, this, [this](const net::CertificateFacts &facts) {
        Q_EMIT secured(facts);
        if (m_state == State::Authorization)
            m_opening->goOnEncrypted();
    });
    connect(m_channel.get(), &Channel::failed, this, [this](const Pop3Error &error) {
        enter(State::Closed);
        Q_EMIT failed(error);
    });
}

Pop3Session::State Pop3Session::state() const
{
    return m_state;
}

const wire::Capabilities &Pop3Session::capabilities() const
{
    return m_knowledge->capabilities;
}

QByteArray Pop3Session::apopTimestamp() const
{
    return m_knowledge->apopTimestamp;
}

bool Pop3Session::isEncrypted() const
{
    return m_channel->isEncrypted();
}

void Pop3Session::setTimeouts(const Timeouts &timeouts)
{
    m_channel->setTimeouts(timeouts);
}

void Pop3Session::setLanguage(const QByteArray &tag)
{
    m_opening->setLanguage(tag);
}

void Pop3Session::lookForMechanisms()
{
    m_opening->lookForMechanisms();
}

void Pop3Session::avoid(Pop3Error::Suspect suspect)
{
    if (suspect == Pop3Error::Suspect::Pipelining)
        m_channel->avoidPipelining();
    else if (suspect == Pop3Error::Suspect::Language)
        m_opening->avoidLanguage();
}

/// A wish begins at once unless the opening or a login is still to end; whether it is allowed is asked when it begins.
void Pop3Session::run(Wish wish)
{
    if (m_channel->hasEnded())
        return;
    m_wishes.push_back(std::move(wish));
    if (!m_isBusy)
        runWaiting();
}

void Pop3Session::runWaiting()
{
    while (!m_isBusy && !m_wishes.empty() && !m_channel->hasEnded()) {
        const Wish wish = std::move(m_wishes.front());
        m_wishes.pop_front();
        begin(wish);
    }
}

void Pop3Session::begin(const Wish &wish)
{
    if (isAllowed(wish.verb, m_state) && !m_isLeaving)
        return wish.action();
    const base::MessageNumber number = wish.number;
    QMetaObject::invokeMethod(
        this,
        [this, number] {
            if (!m_channel->hasEnded())
                Q_EMIT commandFailed(Pop3Error::broken(Pop3Error::Kind::CommandRefused, "not allowed now"), number);
        },
        Qt::QueuedConnection);
}

void Pop3Session::open()
{
    if (!isAllowed(Verb::Greeting, m_state) || m_channel->hasEnded())
        return;
    enter(State::Connecting);
    m_channel->open();
}

void Pop3Session::finishOpening()
{
    m_isBusy = false;
    sayWhoItIs();
    Q_EMIT greeted();
    runWaiting();
}

/// RFC 2449, section 6.9.
void Pop3Session::sayWhoItIs()
{
    const QByteArray name = m_knowledge->capabilities.arguments("IMPLEMENTATION").join(' ');
    if (!name.isEmpty() && std::exchange(m_knowledge->toldName, name) != name)
        Q_EMIT said(eventLine("Server", name));
}

void Pop3Session::login(std::unique_ptr<sasl::Mechanism> mechanism)
{
    const auto shared = std::make_shared<std::unique_ptr<sasl::Mechanism>>(std::move(mechanism));
    run({Verb::Auth, {}, [this, shared] { startLogin(std::move(*shared)); }});
}

void Pop3Session::startLogin(std::unique_ptr<sasl::Mechanism> mechanism)
{
    if (m_tls != base::ServerAddress::Tls::None && !isEncrypted())
        return m_channel->fail(Pop3Error::broken(Pop3Error::Kind::Insecure, "the line is not encrypted"));
    m_isBusy = true;
    const auto refused = [this](const Pop3Error &error) { refuseLogin(error); };
    std::make_shared<Login>(*m_channel, std::move(mechanism), Login::Steps{[this] { finishLogin(); }, refused})
        ->start();
}

void Pop3Session::refuseLogin(Pop3Error error)
{
    m_isBusy = false;
    const bool isBare = error.kind == Pop3Error::Kind::LoginRefused && error.code == Pop3Error::Code::None;
    if (!isEncrypted() && demandsTls(error, m_knowledge->capabilities))
        error.kind = Pop3Error::Kind::TlsDemanded;
    else if (isBare && m_knowledge->capabilities.has("AUTH-RESP-CODE"))
        error.code = Pop3Error::Code::NotAuth;
    Q_EMIT commandFailed(error, {});
    runWaiting();
}

void Pop3Session::finishLogin()
{
    m_isBusy = false;
    enter(State::Transaction);
    if (!m_knowledge->hasRefusedCapa)
        m_channel->send(capa([this](const std::optional<wire::Capabilities> &answer) {
            m_knowledge->capabilities = answer.value_or(m_knowledge->capabilities);
            m_channel->setPipelining(m_knowledge->capabilities.has("PIPELINING"));
            sayWhoItIs();
        }));
    Q_EMIT loggedIn();
    runWaiting();
}

void Pop3Session::quit()
{
    run({Verb::Quit, {}, [this] {
             m_isLeaving = true;
             if (m_state == State::Transaction)
                 enter(State::Update);
             m_channel->send(
                 statusCommand(Verb::Quit, "QUIT", [this](const wire::StatusLine &status) { finishQuit(status); }));
         }});
}

void Pop3Session::finishQuit(const wire::StatusLine &status)
{
    m_channel->close();
    enter(State::Closed);
    if (status.kind == wire::StatusLine::Kind::Ok)
        Q_EMIT closed();
    else
        Q_EMIT commandFailed(Pop3Error::refused(Pop3Error::Kind::CommandRefused, status), {});
}

void Pop3Session::abort()
{
    m_channel->abort();
    m_wishes.clear();
    m_state = State::Closed;
}

void Pop3Session::pause()
{
    m_channel->pause();
}

void Pop3Session::resume()
{
    m_channel->resume();
}

void Pop3Session::enter(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

} // namespace pop3
