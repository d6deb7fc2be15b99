// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/NameTrust.h"

#include <algorithm>

namespace fetch {

namespace {

using Names = NameTrust::Names;

constexpr qsizetype looksAtNumbers = 8; ///< Whatever has gone or come, the first or the last is another one by then.
constexpr qsizetype looksAtReused = 32;
constexpr qsizetype tooFewToTell = 4;

bool areNumbers(const QList<pop3::ServerMessage> &messages)
{
    return !messages.isEmpty() && std::all_of(messages.begin(), messages.end(), [](const pop3::ServerMessage &message) {
        bool isNumber = false;
        const qint64 number = message.uidl ? message.uidl->bytes().toLongLong(&isNumber) : 0;
        return isNumber && number == message.number.value();
    });
}

/// What has a name of our own shares it with others of its header.
bool wasReused(const store::KnownMail &known)
{
    for (auto it = known.begin(); it != known.end(); ++it) {
        if (it->generation > 1 && !it.key().isOfDigest())
            return true;
    }
    return false;
}

Names namesOf(const pop3::Listing &listing, const store::KnownMail &known)
{
    if (areNumbers(listing.messages))
        return Names::Numbers;
    return wasReused(known) ? Names::Reused : Names::Lasting;
}

bool isOf(const store::KnownMessage &entry, const Fingerprint &fingerprint)
{
    const QByteArray header(entry.header.data(), qsizetype(entry.header.size()));
    return header == fingerprint.header || (!fingerprint.isOfWhole && header == fingerprint.name);
}

bool hasHeader(const store::KnownMessage &entry)
{
    return std::any_of(entry.header.begin(), entry.header.end(), [](char byte) { return byte != '\0'; });
}

} // namespace

NameTrust::NameTrust(const pop3::Listing &listing, const store::KnownMail &known, const QDateTime &now)
    : m_listing(listing), m_known(known), m_now(now), m_names(namesOf(listing, known))
{
}

/// Of numbers, also what is gone: the next mail may have the number. All else that is gone is fetched anyway; and
/// whatever comes of a look at what was reused, it is not fetched twice a day.
bool NameTrust::isWorthALook(const base::Uidl &uidl, const store::KnownMessage &entry) const
{
    if (uidl.isOfDigest() || entry.generation == 0 || !hasHeader(entry))
        return false;
    if (m_names == Names::Numbers)
        return true;
    const bool isFresh = entry.storedAt.addDays(1) > m_now || isAtRest(entry, m_now);
    return isHere(entry.fate) && entry.fate != store::KnownMessage::Fate::Questioned && !isFresh;
}

QList<pop3::ServerMessage> NameTrust::worthALook() const
{
    QList<pop3::ServerMessage> messages;
    if (m_names == Names::Lasting)
        return messages;
    const QSet<base::Uidl> names = namesIn(m_listing);
    for (const pop3::ServerMessage &message : m_listing.messages) {
        if (!message.uidl || !names.contains(*message.uidl))
            continue;
        const store::KnownMessage *const entry = m_known.find(*message.uidl);
        if (entry && isWorthALook(*message.uidl, *entry))
            messages.append(message);
    }
    return messages;
}

/// The first, the last, and others that are not the same ones at each check.
QList<base::MessageNumber> NameTrust::toLookAt() const
{
    const QList<pop3::ServerMessage> all = worthALook();
    const qsizetype most = m_names == Names::Numbers ? looksAtNumbers : looksAtReused;
    const qsizetype step = qMax<qsizetype>(1, (all.size() - 2) / (most - 2));
    const qsizetype first = all.size() <= most ? 0 : qsizetype(qHash(m_now.toSecsSinceEpoch()) % size_t(step));
    QList<base::MessageNumber> numbers;
    for (qsizetype i = 1 + first; i < all.size() - 1 && numbers.size() < most - 2; i += step)
        numbers.append(all[i].number);
    if (!all.isEmpty())
        numbers.prepend(all.first().number);
    if (all.size() > 1)
        numbers.append(all.last().number);
    return numbers;
}

QSet<base::Uidl> NameTrust::contradicted(const Fingerprints &fingerprints)
{
    QSet<base::Uidl> others;
    qsizetype looks = 0;
    for (const pop3::ServerMessage &message : worthALook()) {
        const auto found = fingerprints.constFind(message.number);
        if (found == fingerprints.constEnd() || found->header.isEmpty())
            continue;
        ++looks;
        if (!isOf(*m_known.find(*message.uidl), *found))
            others.insert(*message.uidl);
    }
    if (m_names != Names::Reused || looks < tooFewToTell || 2 * others.size() <= looks)
        return others;
    m_names = Names::Lasting;
    return {};
}

} // namespace fetch
