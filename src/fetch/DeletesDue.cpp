// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/DeletesDue.h"

#include "store/DigestName.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <vector>

namespace fetch {

namespace {

using Fate = store::KnownMessage::Fate;
using Messages = QList<pop3::ServerMessage>;
using Indexes = std::vector<qsizetype>;
using Places = std::vector<FetchPolicy::Place>;

const store::KnownMessage *find(const store::KnownMail &known, const pop3::ServerMessage &message)
{
    return message.uidl ? known.find(*message.uidl) : nullptr;
}

const store::KnownMessage *findHere(const store::KnownMail &known, const pop3::ServerMessage &message)
{
    const store::KnownMessage *const entry = find(known, message);
    return entry && isHere(entry->fate) ? entry : nullptr;
}

Indexes newestFirst(const Messages &messages)
{
    Indexes order(size_t(messages.size()));
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
              [&messages](qsizetype a, qsizetype b) { return messages[b].number < messages[a].number; });
    return order;
}

Indexes lastStoredFirst(const Messages &messages, const store::KnownMail &known)
{
    std::vector<qint64> times;
    for (const pop3::ServerMessage &message : messages) {
        const store::KnownMessage *const entry = findHere(known, message);
        times.push_back(entry ? entry->storedAt.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max());
    }
    Indexes order = newestFirst(messages);
    std::stable_sort(order.begin(), order.end(),
                     [&times](qsizetype a, qsizetype b) { return times[size_t(b)] < times[size_t(a)]; });
    return order;
}

/// Each the newer of the one it has so far and the one in this order.
void place(Places &places, const Messages &messages, const Indexes &order)
{
    FetchPolicy::Place next;
    for (const qsizetype index : order) {
        next.bytes += messages[index].size.value_or(0);
        FetchPolicy::Place &place = places[size_t(index)];
        place = {qMin(place.newer, next.newer), qMin(place.bytes, next.bytes)};
        ++next.newer;
    }
}

/// By the index in the listing; empty where places play no part.
Places placesIn(const Messages &messages, const store::KnownMail &known, const FetchPolicy &policy)
{
    if (!policy.hasLimits())
        return {};
    constexpr qint64 last = std::numeric_limits<qint64>::max();
    Places places(size_t(messages.size()), {last, last});
    place(places, messages, newestFirst(messages));
    if (policy.heedsStoredTimes())
        place(places, messages, lastStoredFirst(messages, known));
    return places;
}

/// One that was deleted is listed again: by a glitch, or on a server whose unique-ids go to the next message.
bool areNamesReused(const Messages &messages, const store::KnownMail &known)
{
    return std::any_of(messages.begin(), messages.end(), [&known](const pop3::ServerMessage &message) {
        const store::KnownMessage *const entry = find(known, message);
        return entry && entry->fate == Fate::Deleted;
    });
}

enum class Trust { NotHere, ToCompare, Sure };

struct Doubts
{
    const QSet<base::Uidl> &uncertain;
    bool isAny;

    Trust trustIn(const base::Uidl &uidl, const store::KnownMessage *entry) const
    {
        if (!entry || entry->fate == Fate::Questioned)
            return Trust::NotHere; // If it is, that is found when it comes.
        const bool isUnsure = isAny || entry->isUnsure || store::isOfHead(uidl) || uncertain.contains(uidl);
        return isUnsure ? Trust::ToCompare : Trust::Sure;
    }
};

void add(DeletesDue &due, const base::Uidl &uidl, DeleteReason reason, Trust trust)
{
    if (trust != Trust::Sure)
        due.onArrival.insert(uidl, reason);
    if (trust == Trust::ToCompare)
        due.toCompare.append(uidl);
    if (trust != Trust::Sure)
        return;
    due.sure.append(uidl);
    ++due.counts[reason];
}

} // namespace

std::optional<DeleteReason> DeletesDue::reasonOnArrival(const base::Uidl &uidl) const
{
    const auto reason = onArrival.constFind(uidl);
    if (reason != onArrival.constEnd())
        return *reason;
    return isAllOnArrival ? std::optional(DeleteReason::AtOnce) : std::nullopt;
}

void DeletesDue::rename(const base::Uidl &from, const base::Uidl &to)
{
    const auto reason = onArrival.constFind(from);
    if (from != to && reason != onArrival.constEnd())
        onArrival.insert(to, DeleteReason(*reason));
}

DeletesDue planDeletes(const Identities &listed, const store::KnownMail &known, const FetchPolicy &policy,
                       const QDateTime &now)
{
    DeletesDue due;
    due.isAllOnArrival = policy.keep() == FetchPolicy::Keep::NotAtAll;
    if (policy.keepsAll())
        return due;
    const Messages &messages = listed.listing.messages;
    const Places places = placesIn(messages, known, policy);
    const Doubts doubts{listed.uncertain, areNamesReused(messages, known)};
    for (qsizetype i = 0; i < messages.size(); ++i) {
        const store::KnownMessage *const entry = findHere(known, messages[i]);
        auto reason = entry ? policy.byTime(entry->storedAt, now) : std::nullopt;
        const bool isInQuestion = entry && entry->fate == Fate::Questioned; // The place may be another one's.
        if (!reason && !places.empty() && !isInQuestion)
            reason = policy.byPlace(places[size_t(i)]);
        if (reason && messages[i].uidl)
            add(due, *messages[i].uidl, *reason, doubts.trustIn(*messages[i].uidl, entry));
    }
    return due;
}

qint64 countDeletes(const store::KnownMail &known, const FetchPolicy &policy, const QDateTime &now)
{
    std::vector<const store::KnownMessage *> here;
    for (const store::KnownMessage &message : known) {
        if (isHere(message.fate))
            here.push_back(&message);
    }
    std::sort(here.begin(), here.end(), [](const auto *a, const auto *b) { return b->storedAt < a->storedAt; });
    FetchPolicy::Place place;
    return std::count_if(here.begin(), here.end(), [&](const store::KnownMessage *message) {
        place.bytes += message->size;
        const bool isDue = policy.byTime(message->storedAt, now) || policy.byPlace(place);
        ++place.newer;
        return isDue;
    });
}

} // namespace fetch
