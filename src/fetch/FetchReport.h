// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "base/Uidl.h"
#include "fetch/HeldBack.h"
#include "fetch/Trouble.h"
#include "store/ServerNotes.h"

#include <QList>
#include <QMetaType>

#include <optional>

namespace fetch {

/// Where one account's check stands. Counts are of this check.
struct RunProgress
{
    enum class Phase { Waiting, Connecting, SigningIn, Listing, Downloading, Deleting, Finishing, Cancelling };
    base::AccountId account;
    QString name;
    Phase phase = Phase::Waiting;
    int done = 0;
    int total = 0;
    qint64 bytesDone = 0;
    qint64 bytesTotal = 0;     ///< By LIST; an estimate.
    qint64 bytesPerSecond = 0; ///< Over the last seconds; 0 while unknown.
    qint64 secondsLeft = -1;   ///< -1 while unknown.
};

/// How one account's check ended; what the headless contract prints as "finished".
struct FetchReport
{
    base::AccountId account;
    QString name;
    int fetched = 0;
    qint64 bytes = 0;
    int deleted = 0;
    int skipped = 0;     ///< Left alone by policy or plan, and not known here.
    int fromBefore = 0;  ///< Of those, the ones that were there before the account was; the others are too large.
    int headers = 0;     ///< Of what is too large: so many headers came, and nothing else.
    int postponed = 0;   ///< More than one check may bring; the next brings more.
    int failed = 0;      ///< Refused or malformed; still on the server.
    int quarantined = 0; ///< Failed twice before, so not asked for; still on the server.
    QList<base::Uidl>
        altered; ///< Due to be deleted there, and no longer here as they were stored: still on the server.
    HeldBack heldBack;
    int remaining = 0; ///< On the server after this check.
    std::optional<Trouble> error;
    std::optional<Trouble> notice; ///< What is to be told beside it, and has been mended: a catalogue made anew.
    /// The session broke on something that a new one goes without, and nothing was marked for deletion.
    bool isWorthATry = false;
    bool isQuiet = false;      ///< The error passes by itself within minutes, and nobody asked for this check.
    store::ServerNotes server; ///< Known by the end of this check.
};

} // namespace fetch

Q_DECLARE_METATYPE(fetch::RunProgress)
Q_DECLARE_METATYPE(fetch::FetchReport)
