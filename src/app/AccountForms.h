// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/AccountTest.h"
#include "fetch/Explanation.h"
#include "store/Account.h"
#include "widgets/AccountForm.h"

namespace app {

/// Between what the store keeps of an account and what the dialog shows of it.
widgets::AccountForm formOf(const store::Account &account);

/// The form's answers laid over what is known; keys that the dialog does not show stay as they are.
store::Account accountOf(const widgets::AccountForm &form, const store::Account &known);

widgets::TestStep stepOf(const fetch::TestStep &step);
widgets::TestVerdict passedVerdict(qint64 messages, qint64 bytes);
widgets::TestVerdict failedVerdict(const fetch::Trouble &trouble, const net::CertificateFacts &certificate,
                                   const base::ServerAddress &server);

/// The address with what a remedy changes about it; unchanged for remedies that change no address.
base::ServerAddress mended(base::ServerAddress server, fetch::Remedy remedy);

} // namespace app
