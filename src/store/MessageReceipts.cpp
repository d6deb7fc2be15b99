// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MessageStore that makes receipts, and vouches for what was stored earlier.
#include "store/MessageStore.h"

#include "store/AccountArchive.h"
#include "store/LedgerDigests.h"

namespace store {

namespace {

/// For so many the digests are held at a time; each batch costs one reading of the ledger.
constexpr qsizetype vouchedAtOnce = 4096;

} // namespace

StoredReceipt MessageStore::receipt(const LedgerLine &line, qint64 size, qint64 storedAt) const
{
    StoredReceipt receipt;
    receipt.m_account = m_account;
    receipt.m_uidl = line.uidl;
    receipt.m_messageId = QString::fromLatin1(line.file);
    receipt.m_size = size;
    receipt.m_storedAt = QDateTime::fromMSecsSinceEpoch(storedAt, Qt::UTC);
    return receipt;
}

void MessageStore::vouch(const QList<base::Uidl> &uidls)
{
    completeGroup(); // Nothing may be vouched for that is only on its way.
    StoredReceipts receipts;
    for (qsizetype i = 0; m_archive && i < uidls.size(); i += vouchedAtOnce)
        receipts += vouchedFor(uidls.mid(i, vouchedAtOnce));
    if (m_archive)
        Q_EMIT vouched(receipts);
}

StoredReceipts MessageStore::vouchedFor(const QList<base::Uidl> &uidls)
{
    const LedgerBook &book = m_archive->book();
    const Maildir &maildir = m_archive->maildir();
    LedgerDigests digests(m_isHurried);
    for (const base::Uidl &uidl : uidls)
        digests.ask(book.fileOf(m_account, uidl));
    if (!succeeds(digests.recall(m_profile.ledgerFile(m_account))))
        return {};
    StoredReceipts receipts;
    for (const base::Uidl &uidl : uidls) {
        const KnownMessage *const entry = book.find(uidl);
        LedgerLine line = lineOf(uidl, LedgerLine::Event::Stored);
        line.file = book.fileOf(m_account, uidl);
        if (!entry || entry->generation == 0 || isGone(entry->fate) || !digests.knows(line.file))
            continue;
        const QByteArray place = maildir.find(line.file);
        if (!place.isEmpty() && digests.fits(line.file, maildir.absolute(place)))
            receipts.append(receipt(line, entry->size, entry->storedAt.toMSecsSinceEpoch()));
    }
    return receipts;
}

} // namespace store
