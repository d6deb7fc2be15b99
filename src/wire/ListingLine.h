// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MessageNumber.h"

#include <QByteArray>

#include <optional>

namespace wire {

/// One line of LIST (RFC 1939, section 5): "2 200", with whatever the server adds behind it.
struct ScanLine
{
    base::MessageNumber number;
    std::optional<qint64> size; ///< Absent where it is no number of 63 bits: the message is still there.
};

/// One line of UIDL (RFC 1939, section 7): "2 QhdPYR:00WBw1Ph7x7". The id is raw and unchecked.
struct UidlLine
{
    base::MessageNumber number;
    QByteArray uidl;
};

/// What STAT says behind +OK: "2 320".
struct DropCounts
{
    qint64 count = 0;
    qint64 bytes = 0;
};

// Nothing where the line has no message number, or STAT no two numbers.
std::optional<ScanLine> parseScanLine(QByteArrayView line);
std::optional<UidlLine> parseUidlLine(QByteArrayView line);
std::optional<DropCounts> parseDropCounts(QByteArrayView statText);

} // namespace wire
