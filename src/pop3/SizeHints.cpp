// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/SizeHints.h"

#include <limits>

namespace pop3 {

namespace {

constexpr qint64 guess = 64 * 1024;
constexpr qint64 largest = std::numeric_limits<quint32>::max();

} // namespace

void SizeHints::learn(const Listing &listing)
{
    // A server may number as it likes; what lies far beyond the number of its messages is left to the guess.
    m_sizes.assign(size_t(listing.messages.size()) * 2 + 1, 0);
    for (const ServerMessage &message : listing.messages)
        if (message.size && size_t(message.number.value()) < m_sizes.size())
            m_sizes[size_t(message.number.value())] = quint32(qMin(*message.size, largest));
}

qint64 SizeHints::of(base::MessageNumber number) const
{
    const auto index = size_t(number.value());
    const quint32 size = index < m_sizes.size() ? m_sizes[index] : 0;
    return size == 0 ? guess : size;
}

} // namespace pop3
