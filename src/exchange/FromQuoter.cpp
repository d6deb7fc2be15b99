// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/FromQuoter.h"

#include <utility>

namespace exchange {

namespace {

constexpr QByteArrayView separator = "From ";

} // namespace

QByteArray FromQuoter::quote(QByteArrayView piece)
{
    QByteArray quoted;
    quoted.reserve(piece.size() + piece.size() / 64 + separator.size());
    for (const char c : piece)
        take(c, quoted);
    return quoted;
}

void FromQuoter::take(char c, QByteArray &into)
{
    if (m_place != Place::Inside && c == separator[m_matched]) {
        if (++m_matched < separator.size())
            return;
        into += '>';
        into += separator;
        m_matched = 0;
        m_place = Place::Inside;
        return;
    }
    into += separator.first(m_matched);
    const bool mayBeQuoted = m_place != Place::Inside && m_matched == 0 && c == '>';
    m_matched = 0;
    into += c;
    if (c == '\n')
        m_place = Place::LineStart;
    else
        m_place = mayBeQuoted ? Place::Quotes : Place::Inside;
}

QByteArray FromQuoter::finish()
{
    QByteArray rest = separator.first(m_matched).toByteArray();
    if (m_place != Place::LineStart || m_matched > 0)
        rest += '\n';
    m_matched = 0;
    m_place = Place::LineStart;
    return rest;
}

} // namespace exchange
