// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "fetch/FetchReport.h"

#include <QDateTime>
#include <QHash>
#include <QString>

#include <variant>

class QLocale;

namespace models {

class DateWording;

struct AccountCheckEnd
{
    fetch::FetchReport report;
    QDateTime at;
};

struct AccountPause
{
    QString text; ///< "Paused until tomorrow"
};

/// What was heard last of an account's checks. Worded only when it is shown, so that a window in another language can
/// take it over.
using AccountState = std::variant<std::monostate, fetch::RunProgress, AccountCheckEnd, AccountPause>;
using AccountStates = QHash<base::AccountId, AccountState>;

/// "Checked 09:41 · 3 new", "Fetching 5 of 21", "Password refused"; empty where nothing was heard.
QString wordsOf(const AccountState &state, const DateWording &dates, const QLocale &locale);

/// The same for a narrow place: "09:41 · 3 new", "5 of 21", "Password refused".
QString briefWordsOf(const AccountState &state, const DateWording &dates, const QLocale &locale);

} // namespace models
