// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/AccountId.h"
#include "store/Finding.h"
#include "store/StoreError.h"

#include <QMetaType>

#include <array>
#include <optional>

namespace store {

/// What verifying one account came to.
struct VerificationReport
{
    base::AccountId account;
    int messages = 0; ///< Files that were read, and
    qint64 bytes = 0; ///< what was in them.
    std::array<int, 4> counts{};
    std::optional<StoreError> catalogue; ///< Why its rows could not be compared.
    std::optional<StoreError> error;     ///< Why it was not carried out, or not to its end.

    int count(Finding::Kind kind) const { return counts.at(size_t(kind)); }
    bool isGood() const { return counts == decltype(counts){} && !catalogue && !error; }
};

} // namespace store

Q_DECLARE_METATYPE(store::VerificationReport)
