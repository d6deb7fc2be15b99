// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pop3/ServerMessage.h"

#include <vector>

namespace fetch {

/// The messages that one check still wants, in order. Packed: the names of a large mailbox, each in a block of its own,
/// would stay in memory for as long as it is fetched. Owned by Download.
class WantedMail
{
public:
    WantedMail() = default;
    explicit WantedMail(const QList<pop3::ServerMessage> &messages); ///< Each has a unique-id.

    size_t size() const { return m_numbers.size() - m_next; }
    bool isEmpty() const { return size() == 0; }
    base::MessageNumber number(size_t index = 0) const { return m_numbers[m_next + index]; }
    base::Uidl uidl() const; ///< Of the first.
    void removeFirst();

private:
    qsizetype lengthOfFirst() const;

    std::vector<base::MessageNumber> m_numbers;
    QByteArray m_names;     ///< A line of each.
    size_t m_next = 0;      ///< Of the first.
    qsizetype m_nameAt = 0; ///< Likewise.
};

} // namespace fetch
