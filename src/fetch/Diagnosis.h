// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Uidl.h"
#include "fetch/Trouble.h"

#include <QList>

namespace pop3 {
struct Pop3Error;
}
namespace store {
struct Account;
struct StoreError;
} // namespace store
namespace vault {
struct VaultAnswer;
}

namespace fetch {

/// How far the conversation had come: silence before and after the greeting means different things.
enum class LineStage { BeforeGreeting, AfterGreeting };

/// What another room's failure means for this account.
Trouble diagnose(const pop3::Pop3Error &error, const store::Account &account, LineStage stage);
Trouble diagnose(const store::StoreError &error, const store::Account &account);
Trouble diagnoseSettings(const store::StoreError &error); ///< Of accounts.json or settings.json.
Trouble diagnose(const vault::VaultAnswer &answer, const store::Account &account);
Trouble::Secret secretOf(const store::Account &account); ///< What it signs in with.
Trouble troubleOf(Trouble::Kind kind, const store::Account &account);
/// Messages that did not come; count may be more than have a name.
Trouble troubleOfRefused(const QList<base::Uidl> &messages, int count, const store::Account &account);
/// Likewise of mails that are here, and not as they were stored.
Trouble troubleOfAltered(const QList<base::Uidl> &messages, const store::Account &account);

} // namespace fetch
