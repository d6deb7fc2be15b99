// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <chrono>
#include <utility>

/// What a FaultyServer does wrong: one switch for each fault, all of them off at first.
struct Faults
{
    /// How the stream from the server stops. Fin and Reset leave TLS without its close_notify; Silence leaves the line
    /// half open: nobody is there any more, and nobody said so.
    enum class Ending { Fin, Reset, CloseNotify, Silence };
    enum class Uidls { Good, Missing, Repeated, Empty, EightBit, TooLong, PathLike, NewEachTime };

    // Where it stops: behind that many bytes of POP3, counted from the greeting, or instead of an answer.
    qint64 stopsAfter = -1;
    QByteArray stopsAt; ///< A command line or its beginning: "RETR 2", "QUIT".
    Ending ending = Ending::Fin;

    // What it says.
    QByteArray greeting = "+OK ready\r\n";
    QByteArray passAnswer = "+OK\r\n"; ///< To PASS; nobody is let in by anything but +OK.
    Uidls uidls = Uidls::Good;
    bool hasNoTop = false;
    QByteArray sizes;         ///< What LIST and STAT give for every size; empty: the truth.
    QByteArray extraAfterDot; ///< Behind each message.
    QByteArray floodsAt;      ///< A command line or its beginning whose answer has no end of line,
    qint64 floodBytes = 0;    ///< and this many bytes before the line is closed.
    QByteArray afterStls;     ///< In one piece with the answer to STLS.

    // How it says it.
    bool hasNoPipelining = false;
    bool breaksPipelining = false;               ///< Offers it, and then forgets all but the first command of a piece.
    std::chrono::milliseconds pauseAfterByte{0}; ///< Slow: byte by byte.

    using Lines = QList<std::pair<const char *, QByteArray>>;
    static Lines greetings();    ///< Odd ones, each with its name.
    static Lines passRefusals(); ///< Twelve ways of saying no, each with its name.
};
