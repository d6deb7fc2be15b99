// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/KnownMail.h"

#include <QHashFunctions>

#include <cstring>

namespace store {

namespace {

using NameLength = quint16; // Of at most base::Uidl::maxLength.

} // namespace

QByteArrayView KnownMail::Body::nameOf(const Entry &entry) const
{
    NameLength length = 0;
    std::memcpy(&length, names.constData() + entry.nameAt, sizeof length);
    return QByteArrayView(names).sliced(entry.nameAt + qsizetype(sizeof length), length);
}

/// The one that it has, or would get: there is always a free one.
size_t KnownMail::Body::slotOf(QByteArrayView name) const
{
    const size_t mask = table.size() - 1;
    size_t slot = qHash(name, size_t(QHashSeed::globalSeed())) & mask;
    while (table[slot] > 0 && nameOf(entries[table[slot] - 1]) != name)
        slot = (slot + 1) & mask;
    return slot;
}

/// At most three in four are taken.
void KnownMail::Body::makeRoom()
{
    if (4 * (entries.size() + 1) <= 3 * table.size())
        return;
    std::vector<quint32>(qMax<size_t>(16, 2 * table.size())).swap(table);
    quint32 index = 0;
    for (const Entry &entry : entries)
        table[slotOf(nameOf(entry))] = ++index;
}

void KnownMail::Body::add(QByteArrayView name)
{
    entries.push_back({{}, names.size()});
    const auto length = NameLength(name.size());
    names.append(reinterpret_cast<const char *>(&length), sizeof length).append(name);
}

base::Uidl KnownMail::const_iterator::key() const
{
    return *base::Uidl::parse(m_body->nameOf(*m_entry));
}

KnownMail::const_iterator &KnownMail::const_iterator::operator++()
{
    ++m_entry;
    return *this;
}

KnownMail::KnownMail() : m_body(new Body) {}

const KnownMessage *KnownMail::find(const base::Uidl &uidl) const
{
    if (isEmpty())
        return nullptr;
    const quint32 place = m_body->table[m_body->slotOf(uidl.bytes())];
    return place > 0 ? &m_body->entries[place - 1].message : nullptr;
}

KnownMessage KnownMail::value(const base::Uidl &uidl, const KnownMessage &otherwise) const
{
    const KnownMessage *const message = find(uidl);
    return message ? *message : otherwise;
}

KnownMessage &KnownMail::operator[](const base::Uidl &uidl)
{
    Body &body = *m_body;
    body.makeRoom();
    quint32 &place = body.table[body.slotOf(uidl.bytes())];
    if (place == 0) {
        body.add(uidl.bytes());
        place = quint32(body.entries.size());
    }
    return body.entries[place - 1].message;
}

void KnownMail::clear()
{
    m_body = new Body;
}

} // namespace store
