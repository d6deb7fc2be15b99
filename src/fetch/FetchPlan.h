// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/FetchPolicy.h"
#include "fetch/IdentityPlan.h"

#include <QMetaType>

#include <optional>

namespace fetch {

/// What may be asked for.
struct DownloadRules
{
    enum class Quarantine {
        Kept,  ///< What failed twice in a row is not asked for again.
        Opened ///< The user wants it tried again.
    };
    Quarantine quarantine = Quarantine::Kept;
    std::optional<qint64> maxBytes = std::nullopt; ///< Larger by LIST: left alone. Absent: no limit.
    QSet<base::Uidl> toCompare = {};               ///< Here, and to be compared; so far as that is not too much.
    QDateTime now = {};                            ///< No mail is compared twice in a day.
};

/// What a check would do, as numbers and lists; made without any server.
struct DownloadPlan
{
    QList<pop3::ServerMessage> toFetch;   ///< In the order of the listing, but what failed before comes last.
    QList<pop3::ServerMessage> toCompare; ///< Fetched as well, but only while they are whole here.
    QList<pop3::ServerMessage> quarantined;
    QList<pop3::ServerMessage> tooLarge;
    QList<pop3::ServerMessage> unidentifiable; ///< Nobody knows which they are: neither TOP nor RETR gave them.
    qint64 bytes = 0;                          ///< By LIST; an estimate.
};

// The listing is as identify() leaves it: each unique-id stands for one message.
DownloadPlan planDownloads(const pop3::Listing &listing, const store::KnownMail &known, const DownloadRules &rules);

/// Those stored in earlier sessions that policy wants gone by now: each still needs a receipt. Messages that are
/// stored in the running session are not among them.
struct DeletesDue
{
    QList<base::Uidl> sure;
    /// Known by their header alone, in this check or since an earlier one. Another mail could look like that, and would
    /// be lost unread: these are fetched once more, and compared, before they go.
    QList<base::Uidl> toCompare;
};
DeletesDue planDeletes(const Identities &listed, const store::KnownMail &known, const FetchPolicy &policy,
                       const QDateTime &now);

/// The same for one that is stored, or compared, in the running session.
bool isDeletedNow(const QDateTime &storedAt, const FetchPolicy &policy, const QDateTime &now);

/// How many mails the next check would delete from the server, by what the ledger knows of it.
qint64 countDeletes(const store::KnownMail &known, const FetchPolicy &policy, const QDateTime &now);

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
    qint64 skipped = 0;            ///< Left alone: too large, in quarantine, or refused just now.
    qint64 known = 0;              ///< Here already.
    qint64 toCompare = 0;          ///< Of them: fetched once more, before they are deleted; in bytes as well.
    std::optional<int> expireDays; ///< How long mail stays on the server by its own rule; absent: for ever, or unsaid.
};

/// due: how many of the known ones policy surely wants gone.
FetchPlan inNumbers(const pop3::Listing &listing, const DownloadPlan &plan, const FetchPolicy &policy, qsizetype due);

} // namespace fetch

Q_DECLARE_METATYPE(fetch::FetchPlan)
