// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QMetaType>

#include <compare>

namespace base {

/// A message-number (RFC 1939, section 4): counts from 1, means something only within one session.
class MessageNumber
{
public:
    MessageNumber() = default; ///< No message.
    explicit constexpr MessageNumber(qint64 value) : m_value(value) {}

    constexpr bool isNull() const { return m_value <= 0; }
    constexpr qint64 value() const { return m_value; }

    friend auto operator<=>(const MessageNumber &, const MessageNumber &) = default;
    friend size_t qHash(MessageNumber number, size_t seed = 0) { return ::qHash(number.m_value, seed); }

private:
    qint64 m_value = 0;
};

} // namespace base

Q_DECLARE_METATYPE(base::MessageNumber)
