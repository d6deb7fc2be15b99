// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/Unstuffer.h"

/// By the letter of RFC 1939, section 3, and nothing like the code under test. The body ends in CRLF or is empty.
inline QByteArray stuffed(const QByteArray &body)
{
    QByteArray lines = "\r\n" + body;
    lines.replace("\r\n.", "\r\n..");
    return lines.mid(2) + ".\r\n";
}

/// What came of a stream that was given in pieces.
struct Unstuffed
{
    QByteArray body;
    QByteArray rest;
    bool hasEnded = false;

    bool operator==(const Unstuffed &) const = default;
};

inline Unstuffed unstuffed(QByteArrayView stream, qsizetype split,
                           wire::Unstuffer::LineEnds ends = wire::Unstuffer::LineEnds::CrLf)
{
    wire::Unstuffer unstuffer(ends);
    Unstuffed outcome;
    while (!stream.isEmpty() && !outcome.hasEnded) {
        QByteArrayView piece = stream.first(qMin(split, stream.size()));
        stream = stream.sliced(piece.size());
        outcome.hasEnded = unstuffer.take(piece, outcome.body);
        outcome.rest = piece.toByteArray() + stream.toByteArray();
    }
    return outcome;
}
