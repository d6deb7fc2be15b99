// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/Command.h"

#include <memory>

namespace pop3 {

namespace {

constexpr qsizetype maxCapabilities = 512;

} // namespace

Command greeting(Answered answered)
{
    return statusCommand(Verb::Greeting, {}, std::move(answered));
}

Command statusCommand(Verb verb, const QByteArray &shown, Answered answered)
{
    Command command;
    command.verb = verb;
    command.shown = shown;
    command.answered = std::move(answered);
    return command;
}

namespace {

using Read = wire::Capabilities (*)(const QByteArrayList &lines);

Command listing(Verb verb, const QByteArray &shown, Read read,
                const std::function<void(const std::optional<wire::Capabilities> &)> &answered)
{
    const auto lines = std::make_shared<QByteArrayList>();
    Command command = statusCommand(verb, shown, [answered](const wire::StatusLine &status) {
        if (status.kind == wire::StatusLine::Kind::Err)
            answered(std::nullopt);
    });
    command.shape = wire::ReplyReader::Shape::WithListing;
    command.rowArrived = [lines](const wire::ListingText &row) {
        if (!row.isTooLong && lines->size() < maxCapabilities)
            lines->append(row.text);
    };
    command.ended = [lines, read, answered] { answered(read(*lines)); };
    return command;
}

} // namespace

Command capa(const std::function<void(const std::optional<wire::Capabilities> &)> &answered)
{
    return listing(Verb::Capa, "CAPA", &wire::Capabilities::fromLines, answered);
}

Command mechanisms(const std::function<void(const std::optional<wire::Capabilities> &)> &answered)
{
    return listing(Verb::Mechanisms, "AUTH", &wire::Capabilities::fromMechanisms, answered);
}

} // namespace pop3
