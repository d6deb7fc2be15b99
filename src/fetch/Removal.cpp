// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/Removal.h"

#include "fetch/StoreLink.h"
#include "pop3/Window.h"

#include <utility>

namespace fetch {

Removal::Removal(pop3::Pop3Session &session, StoreLink &store, QObject *parent)
    : QObject(parent), m_session(session), m_store(store)
{
    connect(&session, &pop3::Pop3Session::markedDeleted, this, &Removal::takeMark);
    connect(&store, &StoreLink::deletingRecorded, this, &Removal::ask);
}

void Removal::start(const DeletePlan &plan)
{
    m_plan = plan;
    if (m_plan.isEmpty())
        Q_EMIT asked();
    else
        m_store.recordDeleting(m_plan.receipts());
}

void Removal::ask()
{
    const store::StoredReceipts &receipts = m_plan.receipts();
    while (m_asked < receipts.size() && m_asked - m_answered < pop3::Window::mostCommands)
        m_session.markDeleted(m_plan.numberOf(receipts.at(m_asked++)));
    if (m_asked == receipts.size() && !std::exchange(m_hasAskedAll, true))
        Q_EMIT asked();
}

void Removal::takeMark()
{
    m_marked.append(m_plan.receipts().at(m_answered).uidl());
    goOn();
}

void Removal::refuse()
{
    if (m_answered < m_asked)
        goOn();
}

void Removal::goOn()
{
    ++m_answered;
    ask();
}

void Removal::confirm()
{
    if (!m_marked.isEmpty())
        m_store.recordDeleted(m_marked);
}

} // namespace fetch
