// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/DigestName.h"
#include "store/KnownMail.h"

#include <QList>
#include <QSet>

#include <functional>
#include <optional>

namespace fetch {

/// The messages that are here, and whose unique-id the server no longer lists, by the digest of their header and by
/// what our own names say. What is taken counts as listed from now on.
class UnlistedMail
{
public:
    struct Message
    {
        base::Uidl uidl;
        QDateTime storedAt;
        QByteArray header;                     ///< Digest.
        std::optional<store::DigestName> name; ///< Of those that the server had no name for.
    };
    using Fits = std::function<bool(const Message &)>;

    UnlistedMail(const store::KnownMail &known, const QSet<base::Uidl> &listed);

    /// The first of those with that stem of our own names.
    std::optional<base::Uidl> takeNamed(const QByteArray &stem);
    /// Of those with that header, as it is or, in base 32, as our own names have it, the earliest stored that fits.
    std::optional<base::Uidl> takeAlike(const QByteArray &header, const QByteArray &head, const Fits &fits);

    bool hasUnnamed() const { return m_hasUnnamed; } ///< One of them the server had no name for.
    qsizetype count() const { return m_count; }      ///< At first.

private:
    using Index = QHash<QByteArray, QList<Message>>;

    void add(const Message &message);
    std::optional<base::Uidl> take(Index &index, const QByteArray &key, const Fits &fits);

    Index m_byHeader;
    Index m_byHead;
    Index m_byStem; ///< By occurrence.
    QSet<base::Uidl> m_taken;
    bool m_hasUnnamed = false;
    qsizetype m_count = 0;
};

} // namespace fetch
