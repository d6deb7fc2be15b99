// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Lookalikes.h"

#include "store/DigestName.h"
#include "store/MessageName.h"

#include <algorithm>

namespace store {

namespace {

quint64 keyOf(QByteArrayView digest)
{
    return qHash(digest);
}

/// As our own names have it.
QByteArray headOf(const QByteArray &identity)
{
    return DigestName::of(base::Uidl::ofDigest(identity, 1))->digest;
}

} // namespace

Lookalikes::Lookalikes(const base::AccountId &account, const LedgerBook &book, const Listed &listed)
    : m_account(account), m_book(book), m_listed(listed)
{
    const KnownMail &known = book.known();
    for (auto it = known.begin(); it != known.end(); ++it) {
        if (it->generation == 0 || !mayBeAnother(it.key(), *it))
            continue;
        m_entries.push_back({keyOf(QByteArrayView(it->header)), it.key()});
        if (isOfHead(it.key()))
            m_entries.push_back({keyOf(DigestName::of(it.key())->digest), it.key()});
    }
    std::sort(m_entries.begin(), m_entries.end());
}

bool Lookalikes::mayBeAnother(const base::Uidl &uidl, const KnownMessage &entry) const
{
    return !isListed(uidl, entry) || isDoubtful(uidl) || m_book.isFileNamed(uidl);
}

bool Lookalikes::isListed(const base::Uidl &uidl, const KnownMessage &entry) const
{
    return isHere(entry.fate) && (m_listed.all.isEmpty() || m_listed.all.contains(uidl));
}

bool Lookalikes::isDoubtful(const base::Uidl &uidl) const
{
    const KnownMessage *const entry = m_book.find(uidl);
    return isOfHead(uidl) || m_listed.uncertain.contains(uidl) ||
           (entry && (entry->isUnsure || entry->fate == KnownMessage::Fate::Questioned));
}

QList<base::Uidl> Lookalikes::alike(QByteArrayView header, const QByteArray &identity) const
{
    QList<base::Uidl> uidls;
    if (m_entries.empty())
        return uidls;
    QSet<base::Uidl> seen;
    const auto add = [&](quint64 key) {
        const auto [first, last] = std::equal_range(m_entries.begin(), m_entries.end(), Entry{key, {}});
        for (auto it = first; it != last; ++it) {
            if (!seen.contains(it->uidl))
                uidls.append(it->uidl);
            seen.insert(it->uidl);
        }
    };
    add(keyOf(header));
    if (identity.isEmpty())
        return uidls;
    add(keyOf(identity)); // Stored before anything was noted in it.
    add(keyOf(headOf(identity)));
    return uidls;
}

QByteArrayList Lookalikes::filesOf(const base::Uidl &uidl) const
{
    const KnownMessage *const entry = m_book.find(uidl);
    if (!entry || entry->generation == 0)
        return {};
    QByteArrayList files{m_book.fileOf(m_account, uidl)};
    for (const QByteArray &file : ownFilesOf(uidl)) {
        if (file != files.first())
            files.append(file);
    }
    return files;
}

QByteArrayList Lookalikes::ownFilesOf(const base::Uidl &uidl) const
{
    const KnownMessage *const entry = m_book.find(uidl);
    QByteArrayList files;
    for (int generation = entry ? entry->generation : 0; generation > 0; --generation)
        files.append(MessageName::base(m_account, uidl, generation));
    return files;
}

bool Lookalikes::isOwn(const QByteArray &file, const base::Uidl &uidl) const
{
    return ownFilesOf(uidl).contains(file);
}

} // namespace store
