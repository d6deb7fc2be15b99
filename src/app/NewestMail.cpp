// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/NewestMail.h"

namespace app {

void NewestMail::find(const base::AccountId &account, int count)
{
    store::ListView view;
    view.account = account;
    view.filter = store::ListView::Filter::Unread;
    m_reader.open(view);
    Q_EMIT found(account, m_reader.rows(0, count));
}

} // namespace app
