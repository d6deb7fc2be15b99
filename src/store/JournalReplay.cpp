// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/JournalReplay.h"

#include "store/FileContent.h"
#include "store/Journal.h"
#include "store/Ledger.h"
#include "store/Maildir.h"

#include <QFile>

namespace store {

JournalReplay::JournalReplay(Disk &disk, const QString &accountFolder)
    : m_disk(&disk), m_folder(accountFolder), m_heads(disk, accountFolder)
{
}

Outcome JournalReplay::putHead(const QByteArray &id, const QByteArray &header)
{
    const Outcome prepared = m_heads.prepare();
    return prepared ? m_heads.deliver(id, header).write(*m_disk) : prepared;
}

Outcome JournalReplay::run(Maildir &maildir, Ledger &ledger)
{
    const QString path = m_folder + QLatin1String("/journal");
    const auto size = sizeOfFile(path);
    if (!size || !*size)
        return size ? Outcome(base::Done{}) : size.error();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return StoreError{StoreError::Kind::Io, path, file.errorString()};
    const uchar *mapped = **size > 0 ? file.map(0, **size) : nullptr;
    if (**size > 0 && !mapped)
        return StoreError{StoreError::Kind::Io, path, file.errorString()};
    const QByteArray content = QByteArray::fromRawData(reinterpret_cast<const char *>(mapped), **size);
    if (const Outcome restored = restore(content, maildir, ledger); !restored)
        return restored;
    m_hasReplayed = true;
    return Journal(*m_disk, path).cut();
}

Outcome JournalReplay::restore(const QByteArray &content, Maildir &maildir, Ledger &ledger)
{
    QByteArrayList lines;
    for (const Journal::Record &record : Journal::recordsIn(content)) {
        lines.append(record.ledgerLine.toByteArray());
        const auto line = LedgerLine::parse(record.ledgerLine);
        if (line && line->event == LedgerLine::Event::Headed) {
            if (const Outcome put = putHead(line->file, record.message.toByteArray()); !put)
                return put;
        }
        if (!line || line->event != LedgerLine::Event::Stored || line->size != record.message.size())
            continue; // A large one is in its own file.
        // Written anew even where a file looks right: after a failed sync the cache may show what the disk never got.
        if (const Outcome put = maildir.put(line->file, record.message.toByteArray()); !put)
            return put;
    }
    if (const Outcome synced = maildir.sync(); !synced)
        return synced;
    if (const Outcome synced = m_heads.sync(); !synced)
        return synced;
    m_ledgerSize = Journal::ledgerSizeIn(content).value_or(0);
    return ledger.restore(m_ledgerSize, lines);
}

} // namespace store
