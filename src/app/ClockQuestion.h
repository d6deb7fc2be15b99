// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "fetch/FetchReport.h"

#include <QMap>

namespace app {

/// Is the clock right? It is the same clock for all accounts, so they ask together. Belongs to the window.
class ClockQuestion
{
public:
    void take(const fetch::FetchReport &report); ///< A check that never came so far changes nothing.
    void keepOnly(const QList<base::AccountId> &accounts);
    void forget() { m_held.clear(); }

    QList<base::AccountId> accounts() const { return m_held.keys(); } ///< That ask.
    std::optional<fetch::Trouble> asked() const;                      ///< Nothing where none does.

private:
    struct Held
    {
        QString name;
        fetch::HeldBack mails;
    };
    QMap<base::AccountId, Held> m_held;
};

} // namespace app
