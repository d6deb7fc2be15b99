// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Uidl.h"
#include "store/KnownMessage.h"

#include <QMetaType>
#include <QSharedData>

#include <deque>
#include <iterator>
#include <vector>

namespace store {

/// The ledger of one account as a value: what is known of each unique-id. Implicitly shared, so it crosses threads
/// without being copied. Packed, as there may be a million of them: a hash whose nodes have blocks of their own for
/// their names takes twice the memory. None is ever forgotten alone.
class KnownMail
{
    struct Entry
    {
        KnownMessage message;
        qsizetype nameAt = 0; ///< In the names.
    };
    struct Body : QSharedData
    {
        std::deque<Entry> entries;  ///< In the order of their first mention; each stays where it is.
        QByteArray names;           ///< One behind the other, two bytes of length before each.
        std::vector<quint32> table; ///< By hash or behind that: 0 for none, or 1 and the index of the entry.

        QByteArrayView nameOf(const Entry &entry) const;
        size_t slotOf(QByteArrayView name) const;
        void makeRoom();
        void add(QByteArrayView name);
    };

public:
    class const_iterator
    {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = KnownMessage;
        using difference_type = qptrdiff;
        using pointer = const KnownMessage *;
        using reference = const KnownMessage &;

        base::Uidl key() const;
        reference operator*() const { return m_entry->message; }
        pointer operator->() const { return &m_entry->message; }
        const_iterator &operator++();
        friend bool operator==(const const_iterator &a, const const_iterator &b) { return a.m_entry == b.m_entry; }
        friend bool operator!=(const const_iterator &a, const const_iterator &b) { return !(a == b); }

    private:
        friend class KnownMail;
        using Place = std::deque<Entry>::const_iterator;
        const_iterator(const Body &body, Place entry) : m_body(&body), m_entry(entry) {}

        const Body *m_body;
        Place m_entry;
    };

    KnownMail();

    const KnownMessage *find(const base::Uidl &uidl) const; ///< Null: unknown. Valid until the next change.
    bool contains(const base::Uidl &uidl) const { return find(uidl) != nullptr; }
    KnownMessage value(const base::Uidl &uidl, const KnownMessage &otherwise = {}) const;

    KnownMessage &operator[](const base::Uidl &uidl); ///< Known from now on. Valid until this is copied.
    void insert(const base::Uidl &uidl, const KnownMessage &message) { (*this)[uidl] = message; }
    void clear();

    qsizetype size() const { return qsizetype(m_body->entries.size()); }
    bool isEmpty() const { return m_body->entries.empty(); }
    const_iterator begin() const { return {*m_body, m_body->entries.begin()}; }
    const_iterator end() const { return {*m_body, m_body->entries.end()}; }

private:
    QSharedDataPointer<Body> m_body;
};

} // namespace store

Q_DECLARE_METATYPE(store::KnownMail)
