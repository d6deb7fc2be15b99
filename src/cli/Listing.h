// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Accounts.h"
#include "store/MessageRecord.h"

#include <QJsonObject>

namespace cli {

/// One message as "list --json" prints it: id, account, uidl, subject, from, to, date, size, flags, path.
QJsonObject describedRecord(const store::MessageRecord &record, const store::Accounts &accounts);

/// The same on one line, for people.
QString recordInWords(const store::MessageRecord &record);
/// Of one of which only the header is here.
QString partialInWords(const store::MessageRecord &record);

} // namespace cli
