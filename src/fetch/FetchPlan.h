// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/DeletesDue.h"
#include "fetch/DownloadPlan.h"
#include "fetch/HeldBack.h"

#include <QMetaType>

#include <optional>

namespace fetch {

QList<base::Uidl> uidlsOf(const QList<pop3::ServerMessage> &messages); ///< Of those that have one.

qint64 bytesOf(const QList<pop3::ServerMessage> &messages); ///< By LIST; an estimate.

/// All unique-ids, or none where the listing has gaps: only a whole one can say that a mail has vanished.
std::optional<QList<base::Uidl>> wholeListing(const pop3::Listing &listing);

/// The plan in numbers, for people.
struct FetchPlan
{
    qint64 listed = 0;
    qint64 toFetch = 0;
    qint64 bytes = 0; ///< By LIST.
    qint64 toDelete = 0;
    std::map<DeleteReason, qint64> deletes; ///< They add up to that.
    qint64 skipped = 0;                     ///< Left alone: these four together.
    qint64 tooLarge = 0;
    qint64 toHead = 0; ///< Of these: only the header is fetched.
    qint64 quarantined = 0;
    qint64 fromBefore = 0;     ///< There before the account was.
    qint64 unidentifiable = 0; ///< Refused just now.
    qint64 postponed = 0;      ///< More than one check may bring: the next ones will.
    qint64 known = 0;          ///< Here already.
    qint64 toCompare = 0;      ///< Of them: fetched once more, before they are deleted; in bytes as well.
    HeldBack heldBack;
    std::optional<int> expireDays; ///< How long mail stays on the server by its own rule; absent: for ever, or unsaid.
};

FetchPlan inNumbers(const pop3::Listing &listing, const DownloadPlan &plan, const DeletesDue &due);

} // namespace fetch

Q_DECLARE_METATYPE(fetch::FetchPlan)
