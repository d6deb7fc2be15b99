// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ClockQuestion.h"

namespace app {

void ClockQuestion::take(const fetch::FetchReport &report)
{
    if (report.heldBack.mails > 0)
        m_held.insert(report.account, {report.name, report.heldBack});
    else if (!report.error)
        m_held.remove(report.account);
}

void ClockQuestion::keepOnly(const QList<base::AccountId> &accounts)
{
    m_held.removeIf([&accounts](const auto &held) { return !accounts.contains(held.key()); });
}

std::optional<fetch::Trouble> ClockQuestion::asked() const
{
    if (m_held.isEmpty())
        return std::nullopt;
    QStringList names;
    fetch::HeldBack all;
    for (const Held &held : m_held) {
        names += held.name;
        all = {all.mails + held.mails.mails, held.mails.days};
    }
    return fetch::troubleOf(all, names.join(QStringLiteral(", ")));
}

} // namespace app
