// SPDX-License-Identifier: GPL-3.0-or-later
// Where the user is in the mail: going there, and carrying it from a window to the next one.
#include "app/MailDesk.h"
#include "app/Reading.h"
#include "widgets/MainWindow.h"
#include "widgets/MessagePane.h"
#include "widgets/Reader.h"
#include "widgets/Sidebar.h"

namespace app {

void MailDesk::openMail(const QString &id)
{
    m_house.window.sidebar().chooseAccount(0);
    setView({});
    m_place.goTo({{id}, {}, 0});
}

void MailDesk::showAccount(const base::AccountId &account)
{
    store::ListView view;
    view.account = account;
    m_house.window.sidebar().choose(m_sidebar.indexOf(view));
}

MailDesk::Moment MailDesk::moment() const
{
    if (!m_resumed.openId.isEmpty())
        return m_resumed; // Not there yet.
    return {m_list.view(), m_place.mark(), m_openId, m_house.window.reader().textOffset(), m_readTimer.isActive()};
}

void MailDesk::resume(const Moment &moment)
{
    m_resumed = moment;
    sortBy(moment.view.key, moment.view.order);
    const QModelIndex row = m_sidebar.indexOf(moment.view);
    if (row.isValid())
        m_house.window.sidebar().choose(row);
    m_place.goTo(moment.place);
}

bool MailDesk::resumeReading(const QString &id)
{
    const Moment moment = std::exchange(m_resumed, {});
    if (id != moment.openId)
        return false;
    m_house.window.reader().scrollTextTo(moment.textOffset);
    if (moment.isReadSoon)
        startReadTimer(); // Else it was marked by hand, and stays as it is.
    return true;
}

} // namespace app
