// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Stuffing.h"

#include <cstdlib>

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
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
        require(unstuffed(stream, split, ends) == unstuffed(stream, stream.size() + 1, ends));
    }
    const QByteArray body = stream.isEmpty() || stream.endsWith("\r\n") ? stream : stream + "\r\n";
    const Unstuffed back = unstuffed(stuffed(body), split);
    require(back.hasEnded && back.body == body && back.rest.isEmpty());
    return 0;
}
