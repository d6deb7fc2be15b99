// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/FetchPlan.h"
#include "fetch/FetchReport.h"

namespace cli {

/// Numbers as sentences, for a terminal. Names are made safe to show.
QString planInWords(const QString &account, const fetch::FetchPlan &plan);
QString progressInWords(const fetch::RunProgress &progress);
QString reportInWords(const fetch::FetchReport &report);

} // namespace cli
