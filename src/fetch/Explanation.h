// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/Trouble.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace fetch {

/// What a person can be offered to do about a trouble.
enum class Remedy {
    EnterPassword,
    EnterProxyPassword,
    EditAccount,
    EditProxy, ///< Where it was chosen: in the account or in the settings.
    UseStartTls110,
    UseImplicit995,
    UseCleartext,
    ShowCertificate,
    TryAgain,
    RetryMessages, ///< Try again, with those in quarantine.
    ClockIsRight,  ///< Check, and let mail go for its age.
    TestAccount,
    ShowConversation,
    UnlockKeychain,
    KeepForSession,
    ChooseMailFolder,
    OpenMailFolder,
    ShowSettingsFile
};

/// A trouble in plain words, in the user's language: what happened, what to do, and the server's own words beside them.
struct Explanation
{
    QString whatHappened;
    QString whatYouCanDo;
    QString serverSaid;     ///< Made safe to show; empty where the server said nothing.
    QString details;        ///< Rule, path, certificate or library's words; made safe to show; may be empty.
    QList<Remedy> remedies; ///< The most useful first.
};

Explanation explain(const Trouble &trouble);

} // namespace fetch

Q_DECLARE_METATYPE(fetch::Explanation)
