// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/FetchPolicy.h"
#include "pop3/ServerMessage.h"
#include "store/KnownMail.h"

#include <QMetaType>

#include <optional>

namespace fetch {

/// What a check would do, as numbers and lists; made without any server.
struct DownloadPlan
{
    QList<pop3::ServerMessage> toFetch;        ///< In the order of the listing.
    QList<pop3::ServerMessage> unidentifiable; ///< Nobody knows which they are: neither TOP nor RETR gave them.
    qint64 bytes = 0;                          ///< By LIST; an estimate.
};

// The listing is as identify() leaves it: each unique-id stands for one message.
DownloadPlan planDownloads(const pop3::Listing &listing, const store::KnownMail &known);

/// Those stored in earlier sessions that policy wants gone by now: each still needs a receipt. Messages that are
/// stored in the running session are not among them.
QList<base::Uidl> planDeletes(const pop3::Listing &listing, const store::KnownMail &known, const FetchPolicy &policy,
                              const QDateTime &now);

/// How many mails the next check would delete from the server, by what the ledger knows of it.
qint64 countDeletes(const store::KnownMail &known, const FetchPolicy &policy, const QDateTime &now);

/// All unique-ids, or none where the listing has gaps: only a whole one can say that a mail has vanished.
std::optional<QList<base::Uidl>> wholeListing(const pop3::Listing &listing);

/// The plan in numbers, for people.
struct FetchPlan
{
    qint64 listed = 0;
    qint64 toFetch = 0;
    qint64 bytes = 0; ///< By LIST.
    qint64 toDelete = 0;
    qint64 skipped = 0; ///< Refused, so left alone.
    qint64 known = 0;   ///< Here already.
};

/// due: how many of the known ones policy wants gone.
FetchPlan inNumbers(const pop3::Listing &listing, const DownloadPlan &plan, const FetchPolicy &policy, qsizetype due);

} // namespace fetch

Q_DECLARE_METATYPE(fetch::FetchPlan)
