// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MessageStore that makes receipts for what is here already, and vouches for it.
#include "store/MessageStore.h"

#include "store/AccountArchive.h"
#include "store/MailContent.h"
#include "store/Vouching.h"

#include <utility>

namespace store {

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

/// It is here already.
Outcome MessageStore::keepCompared(IncomingMessage &message, const MailComparison::Match &match)
{
    LedgerLine line = lineOf(message.uidl(), LedgerLine::Event::Compared);
    line.file = match.file;
    line.was = match.of == line.uidl ? base::Uidl() : match.of;
    line.since = match.since > 0 ? match.since : line.at;
    line.size = match.size;
    line.header = match.header;
    message.discard(*m_disk);
    if (const Outcome settled = recordAll(m_comparison->settle(line.uidl, line.file)); !settled)
        return settled;
    if (!match.isRemoved)
        m_finished.append(receipt(line, line.size, line.since));
    return m_archive->record(line);
}

/// One of which the ledger says nothing, by loss. Where it is the same, a crash came between it and its line.
bool MessageStore::isAnothers(const QByteArray &file, const IncomingMessage &message) const
{
    const Maildir &maildir = m_archive->maildir();
    if (!maildir.holds(file))
        return false;
    const auto content = MailContent::ofFile(maildir.absolute(maildir.find(file)));
    return !content || content->sha256 != message.sha256();
}

void MessageStore::vouch(const QList<base::Uidl> &uidls)
{
    completeGroup(); // Nothing may be vouched for that is only on its way.
    if (!m_archive)
        return;
    m_vouching = std::make_unique<Vouching>(m_profile.ledgerFile(m_account), uidls, m_isHurried);
    takeVerdicts();
}

/// Of a batch; the first time there is none. What is closed meanwhile vouches for nothing.
void MessageStore::takeVerdicts()
{
    if (!m_vouching || !succeeds(m_vouching->outcome()))
        return;
    const QList<base::Uidl> batch = m_vouching->takeBatch();
    if (batch.isEmpty())
        return tellVouched();
    QList<Vouching::Question> questions;
    for (const base::Uidl &uidl : batch) {
        const KnownMessage *const entry = m_archive->book().find(uidl);
        const QByteArray file = m_archive->book().fileOf(m_account, uidl);
        if (!entry || entry->generation == 0 || isGone(entry->fate))
            continue;
        const QByteArray place = m_archive->maildir().find(file);
        if (!place.isEmpty())
            questions.append({uidl, file, m_archive->maildir().absolute(place)});
    }
    const auto takeThem = [this] { takeVerdicts(); };
    m_vouching->read(questions, [this, takeThem] { QMetaObject::invokeMethod(this, takeThem, Qt::QueuedConnection); });
}

void MessageStore::tellVouched()
{
    const auto vouching = std::exchange(m_vouching, nullptr);
    StoredReceipts receipts;
    QByteArrayList files;
    for (const base::Uidl &uidl : vouching->whole()) {
        const KnownMessage *const entry = m_archive->book().find(uidl);
        LedgerLine line = lineOf(uidl, LedgerLine::Event::Stored);
        line.file = m_archive->book().fileOf(m_account, uidl);
        receipts.append(receipt(line, entry->size, entry->storedAt.toMSecsSinceEpoch()));
        files.append(line.file);
    }
    if (succeeds(m_archive->makeDurable(files)))
        Q_EMIT vouched(receipts, vouching->altered());
}

} // namespace store
