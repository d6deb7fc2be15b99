// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/DeletePlan.h"

#include <algorithm>

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

DeletePlan DeletePlan::takeBatch(qsizetype most)
{
    DeletePlan batch;
    batch.m_receipts = m_receipts.first(qMin(most, m_receipts.size()));
    m_receipts.remove(0, batch.m_receipts.size());
    for (const store::StoredReceipt &receipt : std::as_const(batch.m_receipts)) {
        batch.m_planned.insert(receipt.uidl());
        batch.m_numbers.insert(receipt.uidl(), m_numbers.value(receipt.uidl()));
    }
    return batch;
}

DeletePlan DeletePlan::by(const pop3::Listing &listing) const
{
    DeletePlan plan(listing);
    for (const store::StoredReceipt &receipt : m_receipts)
        plan.add(receipt);
    return plan;
}

bool DeletePlan::areOthersAmong(const QSet<base::Uidl> &listed) const
{
    return std::all_of(m_numbers.keyBegin(), m_numbers.keyEnd(),
                       [&](const base::Uidl &uidl) { return m_planned.contains(uidl) || listed.contains(uidl); });
}

base::MessageNumber DeletePlan::numberOf(const store::StoredReceipt &receipt) const
{
    return m_numbers.value(receipt.uidl());
}

} // namespace fetch
