// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/DeletePlan.h"

namespace fetch {

DeletePlan::DeletePlan(const pop3::Listing &listing)
{
    QSet<base::Uidl> ambiguous;
    m_numbers.reserve(listing.messages.size());
    for (const pop3::ServerMessage &message : listing.messages) {
        if (!message.uidl)
            continue;
        if (m_numbers.contains(*message.uidl))
            ambiguous.insert(*message.uidl);
        m_numbers.insert(*message.uidl, message.number);
    }
    for (const base::Uidl &uidl : ambiguous)
        m_numbers.remove(uidl);
}

void DeletePlan::add(const store::StoredReceipt &receipt)
{
    if (receipt.isNull() || !m_numbers.contains(receipt.uidl()) || m_planned.contains(receipt.uidl()))
        return;
    m_planned.insert(receipt.uidl());
    m_receipts.append(receipt);
}

base::MessageNumber DeletePlan::numberOf(const store::StoredReceipt &receipt) const
{
    return m_numbers.value(receipt.uidl());
}

} // namespace fetch
