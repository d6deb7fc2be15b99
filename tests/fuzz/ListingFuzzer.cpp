// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/ListingCollector.h"
#include "wire/Capabilities.h"
#include "wire/ListingLine.h"
#include "wire/StatusLine.h"

#include <QSet>

#include <cstdlib>

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void readCapabilities(const QByteArrayList &lines)
{
    const auto capabilities = wire::Capabilities::fromLines(lines);
    require(capabilities.hasAnswered());
    for (const QByteArray &mechanism : capabilities.arguments("SASL"))
        require(!mechanism.isEmpty() && mechanism == mechanism.toUpper());
}

} // namespace

/// Lines of CAPA, LIST, UIDL and STAT in any order; a line's first byte says which. No number comes twice, none is
/// below 1, no size is below 0.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *bytes, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(bytes), qsizetype(size));
    const QByteArrayList lines = text.split('\n');
    pop3::ListingCollector collector;
    const auto ok = *wire::StatusLine::parse("+OK");
    collector.takeListStatus(ok);
    collector.takeUidlStatus(ok);
    for (const QByteArray &line : lines) {
        const wire::ListingText row{line.mid(1, 1024), line.size() > 1025};
        if (line.startsWith('l'))
            collector.takeListRow(row);
        else if (line.startsWith('u'))
            collector.takeUidlRow(row);
        else if (const auto status = wire::StatusLine::parse(line))
            collector.takeStat(*status);
    }
    readCapabilities(lines);
    QSet<qint64> numbers;
    for (const pop3::ServerMessage &message : collector.listing().messages) {
        require(message.number.value() > 0 && !numbers.contains(message.number.value()));
        numbers.insert(message.number.value());
    }
    return 0;
}
