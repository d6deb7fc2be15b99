// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/WantedMail.h"

namespace fetch {

WantedMail::WantedMail(const QList<pop3::ServerMessage> &messages)
{
    m_numbers.reserve(size_t(messages.size()));
    for (const pop3::ServerMessage &message : messages) {
        m_numbers.push_back(message.number);
        m_names.append(message.uidl->bytes()).append('\n'); // Which is in none.
    }
    m_names.squeeze();
}

qsizetype WantedMail::lengthOfFirst() const
{
    return m_names.indexOf('\n', m_nameAt) - m_nameAt;
}

base::Uidl WantedMail::uidl() const
{
    return *base::Uidl::parse(QByteArrayView(m_names).sliced(m_nameAt, lengthOfFirst()));
}

void WantedMail::removeFirst()
{
    m_nameAt += lengthOfFirst() + 1;
    ++m_next;
}

} // namespace fetch
