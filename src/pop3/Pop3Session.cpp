// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/Pop3Session.h"

#include "pop3/AllowedIn.h"
#include "pop3/Channel.h"
#include "pop3/ListingCollector.h"
#include "pop3/ListingQuestion.h"
#include "pop3/Login.h"
#include "pop3/Opening.h"
#include "pop3/SizeHints.h"

#include <utility>

namespace pop3 {

struct Pop3Session::Wish
{
    Verb verb;
    base::MessageNumber number;
    std::function<void()> action;
};

namespace {

QByteArray lineFor(const char *verb, base::MessageNumber number)
{
    return QByteArray(verb) + ' ' + QByteArray::number(number.value());
}

} // namespace

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
    Q_EMIT greeted();
    runWaiting();
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
    const auto refused = [this](const Pop3Error &error) {
        m_isBusy = false;
        Q_EMIT commandFailed(error, {});
        runWaiting();
    };
    std::make_shared<Login>(*m_channel, std::move(mechanism), Login::Steps{[this] { finishLogin(); }, refused})
        ->start();
}

void Pop3Session::finishLogin()
{
    m_isBusy = false;
    enter(State::Transaction);
    if (!m_knowledge->hasRefusedCapa)
        m_channel->send(capa([this](const std::optional<wire::Capabilities> &answer) {
            m_knowledge->capabilities = answer.value_or(m_knowledge->capabilities);
            m_channel->setPipelining(m_knowledge->capabilities.has("PIPELINING"));
        }));
    Q_EMIT loggedIn();
    runWaiting();
}

void Pop3Session::list()
{
    run({Verb::List, {}, [this] {
             askListing(*m_channel, [this](const ListingCollector &answers) { finishList(answers); });
         }});
}

void Pop3Session::finishList(const ListingCollector &collector)
{
    if (collector.refusal()) {
        Q_EMIT commandFailed(*collector.refusal(), {});
        return;
    }
    m_sizes->learn(collector.listing());
    Q_EMIT listed(collector.listing());
}

void Pop3Session::retrieve(base::MessageNumber number)
{
    run({Verb::Retr, number, [this, number] {
             Command command = statusCommand(Verb::Retr, lineFor("RETR", number), {});
             command.expectedBytes = m_sizes->of(number);
             fetchBody(std::move(command), number);
         }});
}

void Pop3Session::retrieveTop(base::MessageNumber number, int bodyLines)
{
    run({Verb::Top, number, [this, number, bodyLines] {
             const QByteArray line = lineFor("TOP", number) + ' ' + QByteArray::number(bodyLines);
             fetchBody(statusCommand(Verb::Top, line, {}), number);
         }});
}

void Pop3Session::fetchBody(Command command, base::MessageNumber number)
{
    command.shape = wire::ReplyReader::Shape::WithBody;
    command.pieceArrived = [this, number](const QByteArray &piece) { Q_EMIT bodyReceived(number, piece); };
    command.ended = [this, number] { Q_EMIT retrieved(number); };
    ask(std::move(command), number, [] {});
}

void Pop3Session::markDeleted(base::MessageNumber number)
{
    run({Verb::Dele, number, [this, number] {
             ask(statusCommand(Verb::Dele, lineFor("DELE", number), {}), number,
                 [this, number] { Q_EMIT markedDeleted(number); });
         }});
}

void Pop3Session::unmarkAll()
{
    run({Verb::Rset, {}, [this] { ask(statusCommand(Verb::Rset, "RSET", {}), {}, [this] { Q_EMIT unmarkedAll(); }); }});
}

void Pop3Session::keepAlive()
{
    run({Verb::Noop, {}, [this] { ask(statusCommand(Verb::Noop, "NOOP", {}), {}, [this] { Q_EMIT keptAlive(); }); }});
}

/// -ERR is told as commandFailed(); +OK by succeeded.
void Pop3Session::ask(Command command, base::MessageNumber number, std::function<void()> succeeded)
{
    command.answered = [this, number, succeeded](const wire::StatusLine &status) {
        if (status.kind == wire::StatusLine::Kind::Ok)
            succeeded();
        else
            Q_EMIT commandFailed(Pop3Error::refused(Pop3Error::Kind::CommandRefused, status), number);
    };
    m_channel->send(std::move(command));
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
