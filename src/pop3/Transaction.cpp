// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Pop3Session that is spoken in the TRANSACTION state (RFC 1939, section 5).
#include "pop3/Channel.h"
#include "pop3/ListingCollector.h"
#include "pop3/ListingQuestion.h"
#include "pop3/Pop3Session.h"
#include "pop3/SizeHints.h"
#include "pop3/Wish.h"

namespace pop3 {

namespace {

QByteArray lineFor(const char *verb, base::MessageNumber number)
{
    return QByteArray(verb) + ' ' + QByteArray::number(number.value());
}

} // namespace

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

/// While local work takes its time, so that the server does not hang up. Whatever it answers is fine.
void Pop3Session::stayInTouch()
{
    if (m_state == State::Transaction && !m_isLeaving)
        m_channel->keepAlive();
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

} // namespace pop3
