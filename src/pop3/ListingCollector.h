// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pop3/Pop3Error.h"
#include "pop3/ServerMessage.h"
#include "wire/ReplyReader.h"

#include <QHash>

namespace pop3 {

/// Puts the answers to STAT, LIST and UIDL together. A malformed row costs that row, a malformed STAT nothing.
class ListingCollector
{
public:
    void takeStat(const wire::StatusLine &status);
    void takeListStatus(const wire::StatusLine &status);
    void takeListRow(const wire::ListingText &row);
    void takeUidlStatus(const wire::StatusLine &status);
    void takeUidlRow(const wire::ListingText &row);

    const std::optional<Pop3Error> &refusal() const { return m_refusal; } ///< Set where the server refused LIST.
    const Listing &listing() const { return m_listing; }

private:
    qsizetype indexOf(base::MessageNumber number) const; ///< -1: not listed so far.
    qsizetype append(const ServerMessage &message);

    Listing m_listing;
    std::optional<Pop3Error> m_refusal;
    bool m_isAscending = true;                        ///< So far, as RFC 1939 hints and nearly all servers do.
    QHash<base::MessageNumber, qsizetype> m_position; ///< Filled only where rows are not in ascending order.
    qsizetype m_nextUidl = 0;                         ///< Where the next row of UIDL most likely belongs.
};

} // namespace pop3
