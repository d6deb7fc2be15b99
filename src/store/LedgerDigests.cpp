// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/LedgerDigests.h"

#include "store/FileContent.h"
#include "store/FileDigest.h"
#include "store/LedgerLine.h"
#include "store/LedgerReader.h"

#include <QFile>

namespace store {

Outcome LedgerDigests::recall(const QString &ledgerPath)
{
    if (m_entries.isEmpty())
        return base::Done{};
    LedgerReader lines(ledgerPath);
    if (const Outcome opened = lines.open(); !opened)
        return opened;
    for (QByteArray text = lines.next(); !text.isEmpty() && !m_isStopped; text = lines.next()) {
        // One that was renamed has its file, and so the line, that it was stored with.
        const auto found = m_entries.find(LedgerLine::storedFileIn(text).toByteArray());
        if (found == m_entries.end())
            continue;
        if (const auto line = LedgerLine::parse(text))
            *found = {line->sha256, line->size}; // The last one counts: a damaged file is written again.
    }
    return lines.outcome();
}

LedgerDigests::Verdict LedgerDigests::verdictOn(const QByteArray &file, const QByteArray &path) const
{
    const Entry entry = m_entries.value(file);
    const auto size = sizeOfFile(QFile::decodeName(path));
    if (entry.sha256.isEmpty() || m_isStopped || (size && !*size))
        return Verdict::Unknown;
    if (!size || **size != entry.size)
        return Verdict::Altered;
    const auto digest = FileDigest::of(path, [this](qint64) { return !m_isStopped; });
    if (digest)
        return digest->sha256 == entry.sha256 ? Verdict::Whole : Verdict::Altered;
    using Kind = StoreError::Kind;
    const bool isGone = digest.error().kind == Kind::Stopped || digest.error().kind == Kind::Missing;
    return isGone ? Verdict::Unknown : Verdict::Altered;
}

} // namespace store
