// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace pop3 {

/// How long a server may keep us waiting in each phase. (Connecting and handshakes have limits in net.)
struct Timeouts
{
    std::chrono::milliseconds greeting = std::chrono::seconds(30);
    std::chrono::milliseconds answer =
        std::chrono::seconds(60); ///< From asking, or the answer before, to the status line.
    std::chrono::milliseconds silence = std::chrono::seconds(60); ///< Between two pieces of a message or listing.
    /// A byte now and then is no silence, and yet no mail ever comes whole: so many bytes must have come in this time.
    std::chrono::milliseconds pace = std::chrono::minutes(5);
    qint64 paceBytes = 4096;
    std::chrono::milliseconds idle = std::chrono::seconds(30); ///< After that long without a word of ours: NOOP.
};

} // namespace pop3
