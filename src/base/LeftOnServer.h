// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>

#include <optional>

namespace base {

/// How much of the mail that is safe here stays on the server. A mail goes as soon as any limit says so.
struct LeftOnServer
{
    std::optional<int> days;      ///< Since it was stored; 0: not at all. Absent: for ever.
    std::optional<qint64> newest; ///< So many mails. Absent: however many they are.
    std::optional<qint64> bytes;  ///< The newest that fit in together. Absent: likewise.

    /// Some mail may go that would have stayed.
    bool isLessThan(const LeftOnServer &other) const
    {
        const auto isTighter = [](const auto &limit, const auto &before) {
            return limit && (!before || *limit < *before);
        };
        return isTighter(days, other.days) || isTighter(newest, other.newest) || isTighter(bytes, other.bytes);
    }
    friend bool operator==(const LeftOnServer &, const LeftOnServer &) = default;
};

} // namespace base

Q_DECLARE_METATYPE(base::LeftOnServer)
