// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/Unstuffer.h"

#include <cstdlib>

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// By the letter of RFC 1939, section 3.
QByteArray stuffed(const QByteArray &body)
{
    QByteArray lines = "\r\n" + body;
    lines.replace("\r\n.", "\r\n..");
    return lines.mid(2) + ".\r\n";
}

struct Outcome
{
    QByteArray body;
    QByteArray rest;
    bool hasEnded = false;
};

Outcome read(QByteArrayView stream, qsizetype split, wire::Unstuffer::LineEnds ends)
{
    wire::Unstuffer unstuffer(ends);
    Outcome outcome;
    while (!stream.isEmpty() && !outcome.hasEnded) {
        QByteArrayView piece = stream.first(qMin(split, stream.size()));
        stream = stream.sliced(piece.size());
        outcome.hasEnded = unstuffer.take(piece, outcome.body);
        outcome.rest = piece.toByteArray() + stream.toByteArray();
    }
    return outcome;
}

} // namespace

/// The first byte says how the stream is cut. As a stream, the rest reads the same however it is cut; as a body that is
/// stuffed by the letter, it comes back as it was.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *bytes, size_t size)
{
    using Ends = wire::Unstuffer::LineEnds;
    if (size < 1)
        return 0;
    const qsizetype split = bytes[0] % 32 + 1;
    const QByteArray stream(reinterpret_cast<const char *>(bytes) + 1, qsizetype(size) - 1);
    for (const Ends ends : {Ends::CrLf, Ends::BareLf}) {
        const Outcome cut = read(stream, split, ends);
        const Outcome whole = read(stream, stream.size() + 1, ends);
        require(cut.body == whole.body && cut.rest == whole.rest && cut.hasEnded == whole.hasEnded);
    }
    const QByteArray body = stream.isEmpty() || stream.endsWith("\r\n") ? stream : stream + "\r\n";
    const Outcome back = read(stuffed(body), split, Ends::CrLf);
    require(back.hasEnded && back.body == body && back.rest.isEmpty());
    return 0;
}
