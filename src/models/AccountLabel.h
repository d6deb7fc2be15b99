// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"

#include <QString>

namespace models {

/// How an account is shown: its name and its colour.
struct AccountLabel
{
    base::AccountId id;
    QString name;
    QString colour; ///< "#4377AB"
};

} // namespace models
