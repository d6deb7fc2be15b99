// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/FetchReport.h"
#include "pop3/ConversationLine.h"
#include "store/Account.h"
#include "vault/VaultAnswer.h"

#include <QObject>

namespace fetch {

/// Checks several accounts at once, one FetchRun each. Lives on the line thread; app and cli talk to it by queued calls.
/// An account whose check is under way is not checked twice.
class MailCheck final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

public Q_SLOTS:
    void check(const QList<store::Account> &accounts);
    void cancel(const base::AccountId &account); ///< Ends within a second; keeps what was stored, deletes nothing more.
    void cancelAll();
    /// The answer to passwordNeeded().
    void takePassword(const base::AccountId &account, const vault::VaultAnswer &answer);

Q_SIGNALS:
    void started(const base::AccountId &account);
    void passwordNeeded(const store::Account &account);
    void progressed(const fetch::RunProgress &progress);  ///< At most 20 a second each.
    void said(const base::AccountId &account, const pop3::Conversation &lines); ///< At most 20 a second, batched.
    void finished(const fetch::FetchReport &report);
    void allFinished();                                   ///< No run is left.
};

} // namespace fetch
