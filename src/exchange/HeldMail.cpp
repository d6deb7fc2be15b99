// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/HeldMail.h"

#include "store/LedgerLine.h"
#include "store/LedgerReader.h"

#include <algorithm>

namespace exchange {

using store::LedgerLine;

HeldMail::HeldMail(const store::Profile &profile, const base::AccountId &account)
    : m_ledger(profile.accountFolder(account) + QLatin1String("/ledger.log")),
      m_maildir(m_disk, profile.accountFolder(account))
{
}

store::Outcome HeldMail::load()
{
    store::LedgerReader lines(m_ledger.fileName());
    if (const store::Outcome opened = lines.open(); !opened)
        return opened;
    qint64 at = lines.bytesRead();
    for (QByteArray text = lines.next(); !text.isEmpty(); text = lines.next()) {
        const auto line = LedgerLine::parse(text);
        const QByteArray sha256 = line ? QByteArray::fromHex(line->sha256) : QByteArray();
        Entry entry{{}, std::exchange(at, lines.bytesRead())};
        if (sha256.size() < qsizetype(entry.sha256.size()))
            continue;
        std::copy_n(sha256.begin(), entry.sha256.size(), entry.sha256.begin());
        m_entries.push_back(entry);
    }
    std::sort(m_entries.begin(), m_entries.end());
    m_ledger.open(QIODevice::ReadOnly); // Where it is missing there are no entries either.
    return lines.outcome();
}

void HeldMail::add(const QByteArray &sha256)
{
    m_added.insert(sha256);
}

bool HeldMail::contains(const QByteArray &sha256)
{
    Entry wanted{};
    std::copy_n(sha256.begin(), wanted.sha256.size(), wanted.sha256.begin());
    const auto [first, last] = std::equal_range(m_entries.begin(), m_entries.end(), wanted);
    return m_added.contains(sha256) ||
           std::any_of(first, last, [&](const Entry &entry) { return isThere(entry.at, sha256); });
}

bool HeldMail::isThere(qint64 at, const QByteArray &sha256)
{
    if (!m_ledger.seek(at))
        return false;
    const auto line = LedgerLine::parse(m_ledger.readLine());
    return line && QByteArray::fromHex(line->sha256) == sha256 && !m_maildir.find(line->file).isEmpty();
}

} // namespace exchange
