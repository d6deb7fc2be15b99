// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/FetchPlan.h"

#include <numeric>
#include <utility>

namespace fetch {

QList<base::Uidl> uidlsOf(const QList<pop3::ServerMessage> &messages)
{
    QList<base::Uidl> uidls;
    uidls.reserve(messages.size());
    for (const pop3::ServerMessage &message : messages) {
        if (message.uidl)
            uidls.append(*message.uidl);
    }
    return uidls;
}

qint64 bytesOf(const QList<pop3::ServerMessage> &messages)
{
    return std::accumulate(
        messages.begin(), messages.end(), qint64(0),
        [](qint64 sum, const pop3::ServerMessage &message) { return sum + message.size.value_or(0); });
}

std::optional<QList<base::Uidl>> wholeListing(const pop3::Listing &listing)
{
    const QList<base::Uidl> uidls = uidlsOf(listing.messages);
    const bool isWhole = listing.lostLines == 0 && uidls.size() == listing.messages.size();
    return isWhole ? std::optional(uidls) : std::nullopt;
}

FetchPlan inNumbers(const pop3::Listing &listing, const DownloadPlan &plan, const DeletesDue &due)
{
    FetchPlan numbers;
    numbers.listed = listing.messages.size();
    numbers.toFetch = plan.toFetch.size();
    numbers.bytes = bytesOf(plan.toFetch) + bytesOf(plan.toCompare);
    numbers.tooLarge = plan.tooLarge.size();
    numbers.toHead = plan.toHead.size();
    numbers.quarantined = plan.quarantined.size();
    numbers.fromBefore = plan.fromBefore.size();
    numbers.unidentifiable = plan.unidentifiable.size();
    numbers.skipped = plan.skipped();
    numbers.postponed = plan.postponed;
    numbers.known = numbers.listed - numbers.toFetch - numbers.skipped - numbers.postponed;
    numbers.toCompare = plan.toCompare.size();
    numbers.deletes = due.counts;
    for (const pop3::ServerMessage &message : plan.toFetch + plan.toCompare) {
        if (const auto reason = due.reasonOnArrival(*message.uidl))
            ++numbers.deletes[*reason];
    }
    for (const auto &[reason, mails] : std::as_const(numbers.deletes))
        numbers.toDelete += mails;
    return numbers;
}

} // namespace fetch
