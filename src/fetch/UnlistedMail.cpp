// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/UnlistedMail.h"

#include <algorithm>
#include <tuple>

namespace fetch {

namespace {

using Message = UnlistedMail::Message;

bool isEarlier(const Message &a, const Message &b)
{
    return std::tie(a.storedAt, a.uidl) < std::tie(b.storedAt, b.uidl);
}

bool isBefore(const Message &a, const Message &b)
{
    return a.name->occurrence < b.name->occurrence;
}

} // namespace

UnlistedMail::UnlistedMail(const store::KnownMail &known, const QSet<base::Uidl> &listed)
{
    for (auto it = known.begin(); it != known.end(); ++it) {
        if (store::isHere(it->fate) && !listed.contains(it.key()))
            add({it.key(), it->storedAt, QByteArray(it->header.data(), qsizetype(it->header.size())),
                 store::DigestName::of(it.key())});
    }
    for (Index *const index : {&m_byHeader, &m_byHead}) {
        for (QList<Message> &messages : *index)
            std::sort(messages.begin(), messages.end(), isEarlier);
    }
    for (QList<Message> &messages : m_byStem)
        std::sort(messages.begin(), messages.end(), isBefore);
}

void UnlistedMail::add(const Message &message)
{
    ++m_count;
    m_hasUnnamed = m_hasUnnamed || message.uidl.isOfDigest();
    m_byHeader[message.header].append(message);
    if (!message.name)
        return;
    m_byHead[message.name->digest].append(message);
    m_byStem[message.name->stem()].append(message);
}

std::optional<base::Uidl> UnlistedMail::takeNamed(const QByteArray &stem)
{
    return take(m_byStem, stem, [](const Message &) { return true; });
}

std::optional<base::Uidl> UnlistedMail::takeAlike(const QByteArray &header, const QByteArray &head, const Fits &fits)
{
    const auto found = take(m_byHeader, header, fits);
    return found ? found : take(m_byHead, head, fits);
}

std::optional<base::Uidl> UnlistedMail::take(Index &index, const QByteArray &key, const Fits &fits)
{
    const auto alike = index.find(key);
    if (alike == index.end())
        return std::nullopt;
    const auto found = std::find_if(alike->begin(), alike->end(), [this, &fits](const Message &message) {
        return !m_taken.contains(message.uidl) && fits(message);
    });
    if (found == alike->end())
        return std::nullopt;
    const base::Uidl uidl = found->uidl;
    alike->erase(found);
    m_taken.insert(uidl);
    return uidl;
}

} // namespace fetch
