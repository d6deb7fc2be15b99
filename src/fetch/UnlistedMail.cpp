// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/UnlistedMail.h"

#include <algorithm>
#include <tuple>

namespace fetch {

UnlistedMail::UnlistedMail(const store::KnownMail &known, const QSet<base::Uidl> &listed)
{
    for (auto it = known.begin(); it != known.end(); ++it) {
        if (!store::isHere(it->fate) || listed.contains(it.key()))
            continue;
        ++m_count;
        m_hasUnnamed = m_hasUnnamed || it.key().isOfDigest();
        m_byHeader[QByteArray(it->header.data(), qsizetype(it->header.size()))].append({it.key(), it->storedAt});
    }
    for (QList<Message> &messages : m_byHeader)
        std::sort(messages.begin(), messages.end(), [](const Message &a, const Message &b) {
            return std::tie(a.storedAt, a.uidl) < std::tie(b.storedAt, b.uidl);
        });
}

std::optional<base::Uidl> UnlistedMail::take(const QByteArray &header, NamedBy namedBy)
{
    const auto equal = m_byHeader.find(header);
    if (equal == m_byHeader.end())
        return std::nullopt;
    const auto found = std::find_if(equal->begin(), equal->end(), [this, namedBy](const Message &message) {
        return !m_taken.contains(message.uidl) && (namedBy == NamedBy::Anyone || !message.uidl.isOfDigest());
    });
    if (found == equal->end())
        return std::nullopt;
    const base::Uidl uidl = found->uidl;
    equal->erase(found);
    return uidl;
}

} // namespace fetch
