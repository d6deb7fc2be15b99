// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Uidl.h"
#include "store/Digest.h"
#include "store/DiskFile.h"
#include "store/LineEnds.h"

#include <optional>

namespace store {

/// One message on its way to the disk. Up to 1 MiB stays in memory, for the journal; more goes straight to a file of
/// its own in tmp/. Its digests are taken as it comes by.
class IncomingMessage
{
public:
    static constexpr qsizetype largestInMemory = 1024 * 1024;

    IncomingMessage(const base::Uidl &uidl, const QByteArray &temporary) : m_uidl(uidl), m_temporary(temporary) {}

    Outcome append(Disk &disk, const QByteArray &bytes);
    Outcome finish(); ///< A large one is durable in tmp/ then.
    void discard(Disk &disk);

    const base::Uidl &uidl() const { return m_uidl; }
    bool isLarge() const { return m_file.has_value() || m_wasLarge; }
    const QByteArray &temporary() const { return m_temporary; }
    const QByteArray &body() const { return m_body; }     ///< Empty for a large one.
    const QByteArray &header() const { return m_header; } ///< With LF line ends, at most 1 MiB; after finish().
    const QByteArray &sha256() const { return m_sha256; } ///< Hexadecimal; after finish().
    qint64 size() const { return m_size; }
    qint64 takeArrived(); ///< Bytes as on the wire that came since the last call.

    /// All before the empty line, of content with LF line ends.
    static QByteArrayView headerOf(QByteArrayView content);

private:
    Outcome spill(Disk &disk);
    Outcome writeOut();

    base::Uidl m_uidl;
    QByteArray m_temporary;
    LineEnds m_lineEnds;
    Digest m_digest;
    QByteArray m_body;
    QByteArray m_header;
    QByteArray m_sha256;
    std::optional<DiskFile> m_file;
    bool m_wasLarge = false;
    qint64 m_unhurried = 0; ///< Bytes that the disk was not yet asked to begin with.
    qint64 m_size = 0;
    qint64 m_arrived = 0;
};

} // namespace store
