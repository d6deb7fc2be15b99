// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/LedgerDigests.h"

#include "store/FileDigest.h"
#include "store/LedgerLine.h"
#include "store/LedgerReader.h"

namespace store {

Outcome LedgerDigests::recall(const QString &ledgerPath)
{
    if (m_digests.isEmpty())
        return base::Done{};
    LedgerReader lines(ledgerPath);
    if (const Outcome opened = lines.open(); !opened)
        return opened;
    for (QByteArray text = lines.next(); !text.isEmpty() && !m_isStopped; text = lines.next()) {
        // One that was renamed has its file, and so the line, that it was stored with.
        const auto found = m_digests.find(LedgerLine::storedFileIn(text).toByteArray());
        if (found == m_digests.end())
            continue;
        if (const auto line = LedgerLine::parse(text))
            *found = line->sha256; // The last one counts: a damaged file is written again.
    }
    return lines.outcome();
}

bool LedgerDigests::fits(const QByteArray &file, const QByteArray &path) const
{
    const auto digest = FileDigest::of(path, [this](qint64) { return !m_isStopped; });
    return digest && knows(file) && digest->sha256 == m_digests.value(file);
}

} // namespace store
