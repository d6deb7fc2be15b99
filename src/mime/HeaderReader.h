// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace mime {

/// Walks the fields of a header block (RFC 5322, section 2.2) without copying it. Reads at most its first 1 MiB and
/// stops at the empty line. Lines that are no field (mbox's "From ", junk) are passed over. The bytes must outlive it.
class HeaderReader
{
public:
    struct Field
    {
        QByteArrayView name;   ///< Without the colon and the blanks before it.
        QByteArrayView folded; ///< Behind the colon, line breaks included; cut at 64 KiB.

        bool is(QByteArrayView other) const { return name.compare(other, Qt::CaseInsensitive) == 0; }
        QByteArray value() const; ///< Unfolded and trimmed, raw bytes.
    };

    explicit HeaderReader(QByteArrayView headerBlock);

    std::optional<Field> next();
    bool wasCut() const { return m_wasCut; } ///< Some limit was hit so far.

private:
    QByteArrayView takeLine();
    QByteArrayView takeFoldedLines();

    QByteArrayView m_rest;
    bool m_isBlockCut;
    bool m_wasCut = false;
};

} // namespace mime
