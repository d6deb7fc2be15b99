// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/KnownMail.h"

#include <QList>
#include <QSet>

#include <optional>

namespace fetch {

/// The messages that are here, and whose unique-id the server no longer lists, by the digest of their header.
class UnlistedMail
{
public:
    enum class NamedBy { Anyone, Server };

    UnlistedMail(const store::KnownMail &known, const QSet<base::Uidl> &listed);

    /// One with that header, the earliest stored; it counts as listed from now on.
    std::optional<base::Uidl> take(const QByteArray &header, NamedBy namedBy);
    void take(const base::Uidl &uidl) { m_taken.insert(uidl); }

    bool hasUnnamed() const { return m_hasUnnamed; } ///< One of them the server had no name for.
    qsizetype count() const { return m_count; }      ///< At first.

private:
    struct Message
    {
        base::Uidl uidl;
        QDateTime storedAt;
    };

    QHash<QByteArray, QList<Message>> m_byHeader;
    QSet<base::Uidl> m_taken;
    bool m_hasUnnamed = false;
    qsizetype m_count = 0;
};

} // namespace fetch
