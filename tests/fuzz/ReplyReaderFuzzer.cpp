// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/ApopTimestamp.h"
#include "wire/Capabilities.h"
#include "wire/ListingLine.h"
#include "wire/ReplyReader.h"

#include <cstdlib>

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// What the session does with each event, as far as wire goes; and the promises that hold for any bytes.
struct Consumer
{
    void operator()(const wire::StatusLine &status)
    {
        require(status.raw.size() <= wire::ReplyReader::maxStatusLine);
        require(!status.raw.contains('\n'));
        wire::apopTimestamp(status.text);
        wire::parseDropCounts(status.text);
    }
    void operator()(const wire::BodyBytes &body)
    {
        require(!body.bytes.isEmpty() && body.bytes.size() <= wire::ReplyReader::maxPiece);
        everything += body.bytes;
    }
    void operator()(const wire::ListingText &row)
    {
        require(row.text.size() <= wire::ReplyReader::maxListingLine);
        const auto scan = wire::parseScanLine(row.text);
        require(!scan || (!scan->number.isNull() && scan->size.value_or(0) >= 0));
        wire::parseUidlLine(row.text);
        rows.append(row.text);
    }
    void operator()(const wire::EndOfBody &) { everything += "end"; }
    void operator()(const wire::Malformed &malformed)
    {
        require(malformed.line.size() <= wire::ReplyReader::maxOffendingLine);
        everything += malformed.rule + malformed.line;
    }
    void operator()(const wire::Unasked &unasked)
    {
        require(unasked.bytes.size() <= wire::ReplyReader::maxOffendingLine);
    }

    QByteArray everything;
    QByteArrayList rows;
};

Consumer read(QByteArrayView stream, quint8 shapes, qsizetype split)
{
    wire::ReplyReader reader;
    for (int i = 0; i < 4; ++i)
        reader.expect(wire::ReplyReader::Shape((shapes >> (2 * i) & 3) % 3));
    Consumer consumer;
    while (!stream.isEmpty()) {
        const QByteArrayView piece = stream.first(qMin(split, stream.size()));
        stream = stream.sliced(piece.size());
        for (const wire::Event &event : reader.feed(piece))
            std::visit(consumer, event);
    }
    return consumer;
}

} // namespace

/// The first byte says which replies are expected, the second how the stream is cut. However it is cut, it reads the
/// same.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *bytes, size_t size)
{
    if (size < 2)
        return 0;
    const QByteArrayView stream(bytes + 2, qsizetype(size) - 2);
    const Consumer cut = read(stream, bytes[0], bytes[1] % 32 + 1);
    const Consumer whole = read(stream, bytes[0], stream.size() + 1);
    require(cut.rows == whole.rows && cut.everything == whole.everything);
    wire::Capabilities::fromLines(cut.rows);
    return 0;
}
