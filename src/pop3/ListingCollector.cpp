// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/ListingCollector.h"

#include "wire/ListingLine.h"

#include <algorithm>

namespace pop3 {

void ListingCollector::takeStat(const wire::StatusLine &status)
{
    const auto counts = wire::parseDropCounts(status.text);
    if (status.kind != wire::StatusLine::Kind::Ok || !counts)
        return;
    m_listing.statCount = counts->count;
    m_listing.statBytes = counts->bytes;
}

void ListingCollector::takeListStatus(const wire::StatusLine &status)
{
    if (status.kind == wire::StatusLine::Kind::Err)
        m_refusal = Pop3Error::refused(Pop3Error::Kind::CommandRefused, status);
}

void ListingCollector::takeListRow(const wire::ListingText &row)
{
    const std::optional<wire::ScanLine> scan = wire::parseScanLine(row.text);
    if (!scan || !scan->size || row.isTooLong)
        ++m_listing.badLines;
    if (!scan) {
        ++m_listing.lostLines;
        return;
    }
    if (indexOf(scan->number) >= 0)
        ++m_listing.badLines; // listed twice: the first row counts
    else
        append({scan->number, scan->size, std::nullopt});
}

void ListingCollector::takeUidlStatus(const wire::StatusLine &status)
{
    m_listing.hasUidl = status.kind == wire::StatusLine::Kind::Ok;
}

void ListingCollector::takeUidlRow(const wire::ListingText &row)
{
    const std::optional<wire::UidlLine> line = wire::parseUidlLine(row.text);
    const std::optional<base::Uidl> uidl =
        line && !row.isTooLong ? base::Uidl::parse(line->uidl) : std::optional<base::Uidl>();
    if (!uidl)
        ++m_listing.badLines;
    if (!line) {
        ++m_listing.lostLines;
        return;
    }
    qsizetype index = indexOf(line->number);
    if (index < 0) // LIST had lost it: better a message without a size than none
        index = append({line->number, std::nullopt, std::nullopt});
    m_nextUidl = index + 1;
    ServerMessage &message = m_listing.messages[index];
    if (message.uidl && uidl)
        ++m_listing.badLines;
    else if (uidl)
        message.uidl = uidl;
}

qsizetype ListingCollector::indexOf(base::MessageNumber number) const
{
    const QList<ServerMessage> &messages = m_listing.messages;
    if (m_nextUidl < messages.size() && messages[m_nextUidl].number == number)
        return m_nextUidl;
    if (!m_isAscending)
        return m_position.value(number, -1);
    const auto found = std::lower_bound(messages.begin(), messages.end(), number,
                                        [](const ServerMessage &a, base::MessageNumber b) { return a.number < b; });
    return found != messages.end() && found->number == number ? found - messages.begin() : -1;
}

qsizetype ListingCollector::append(const ServerMessage &message)
{
    QList<ServerMessage> &messages = m_listing.messages;
    if (m_isAscending && !messages.isEmpty() && message.number < messages.last().number) {
        m_isAscending = false;
        for (qsizetype i = 0; i < messages.size(); ++i)
            m_position.insert(messages[i].number, i);
    }
    if (!m_isAscending)
        m_position.insert(message.number, messages.size());
    messages.append(message);
    return messages.size() - 1;
}

} // namespace pop3
