// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "base/AccountPolicy.h"
#include "fetch/IdentityPlan.h"

#include <QSet>

#include <optional>

namespace fetch {

/// What may be asked for, in what order, and how much of it in one check.
struct DownloadRules
{
    enum class Quarantine {
        Kept,  ///< What failed twice in a row is not asked for again.
        Opened ///< The user wants it tried again.
    };
    Quarantine quarantine = Quarantine::Kept;
    std::optional<qint64> maxBytes = std::nullopt; ///< Larger by LIST: left alone. Absent: no limit.
    QSet<base::Uidl> toCompare = {};               ///< Here, and to be compared; so far as that is not too much.
    QSet<base::Uidl> alongside = {};               ///< Likewise, whenever it was compared last.
    QDateTime now = {};                            ///< No other mail is compared twice in a day.
    base::AccountPolicy policy = {};
    /// On first contact, where not all is to come: what is. All else was there before the account.
    std::optional<QSet<base::MessageNumber>> welcome = std::nullopt;
    bool mayAskForHeads = false; ///< As far as is known, the server has TOP.
    /// Asked for by a person, by the ids that they will have: they come whole, however large.
    QSet<QByteArray> whole = {};
    base::AccountId account = {}; ///< Whose ids these are.
};

/// What a check would do, as numbers and lists; made without any server.
struct DownloadPlan
{
    /// Oldest first is the order of the listing. What failed before comes last.
    QList<pop3::ServerMessage> toFetch;
    QList<pop3::ServerMessage> toCompare; ///< Fetched as well, but only while they are whole here.
    QList<pop3::ServerMessage> quarantined;
    QList<pop3::ServerMessage> tooLarge;
    QList<pop3::ServerMessage> toHead;         ///< Of these: only the header is fetched, once.
    QList<pop3::ServerMessage> fromBefore;     ///< There before the account was, and not wanted.
    QList<pop3::ServerMessage> unidentifiable; ///< Nobody knows which they are: neither TOP nor RETR gave them.
    qint64 postponed = 0;                      ///< More than one check may bring: these wait for the next.

    qint64 skipped() const { return quarantined.size() + tooLarge.size() + fromBefore.size() + unidentifiable.size(); }
};

/// Those that may have taken the file of one that is in question: unless both are fetched in one check, two of the same
/// content take it from each other for ever.
QSet<base::Uidl> comparedAlongside(const Identities &listed, const store::KnownMail &known, const QDateTime &now);

// The listing is as identify() leaves it: each unique-id stands for one message.
DownloadPlan planDownloads(const pop3::Listing &listing, const store::KnownMail &known, const DownloadRules &rules);

} // namespace fetch
