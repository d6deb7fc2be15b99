// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/ListingQuestion.h"

#include "pop3/Channel.h"
#include "pop3/ListingCollector.h"

#include <memory>

namespace pop3 {

void askListing(Channel &channel, const std::function<void(const ListingCollector &)> &answered)
{
    using wire::StatusLine;
    const auto collector = std::make_shared<ListingCollector>();
    const auto stat = [collector](const StatusLine &status) { collector->takeStat(status); };
    channel.send(statusCommand(Verb::Stat, "STAT", stat));

    const auto listStatus = [collector](const StatusLine &status) { collector->takeListStatus(status); };
    Command list = statusCommand(Verb::List, "LIST", listStatus);
    list.shape = wire::ReplyReader::Shape::WithListing;
    list.rowArrived = [collector](const wire::ListingText &row) { collector->takeListRow(row); };
    list.ended = [] {};
    channel.send(std::move(list));

    const auto uidlStatus = [collector, answered](const StatusLine &status) {
        collector->takeUidlStatus(status);
        if (status.kind == StatusLine::Kind::Err)
            answered(*collector);
    };
    Command uidl = statusCommand(Verb::Uidl, "UIDL", uidlStatus);
    uidl.shape = wire::ReplyReader::Shape::WithListing;
    uidl.rowArrived = [collector](const wire::ListingText &row) { collector->takeUidlRow(row); };
    uidl.ended = [collector, answered] { answered(*collector); };
    channel.send(std::move(uidl));
}

} // namespace pop3
