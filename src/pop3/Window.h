// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace pop3 {

/// How much a pipelining session asks for before it is answered (RFC 2449, section 6.6). Bytes are what counts.
struct Window
{
    static constexpr qsizetype commandBytes =
        4 * 1024; ///< Some 400 commands. Fits any send buffer: both sides never wait on each other.
    static constexpr qsizetype noopBytes = 512; ///< Beyond those, for NOOP: 42 minutes of a pause.
    static constexpr qint64 replyBytes =
        8 * 1024 * 1024; ///< As far as their sizes are known; a single larger reply is fine.

    /// No window takes more of the shortest, "RETR 1": what is called for beyond that only waits in memory.
    static constexpr qsizetype mostCommands = commandBytes / 8;
};

} // namespace pop3
