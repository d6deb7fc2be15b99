// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/CatchUp.h"

#include "store/HeadFiles.h"
#include "store/IncomingMessage.h"
#include "store/Ledger.h"
#include "store/Maildir.h"
#include "store/MessageName.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace store {

namespace {

constexpr qsizetype rowsInOneTransaction = 500;
constexpr qint64 usualHeader = 16 * 1024;

QByteArray headerIn(const QByteArray &path)
{
    QFile file(QFile::decodeName(path));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray content = file.read(usualHeader);
    if (content.size() == usualHeader && !content.contains("\n\n"))
        content += file.read(IncomingMessage::largestInMemory - usualHeader);
    return IncomingMessage::headerOf(content).toByteArray();
}

} // namespace

CatchUp::CatchUp(Catalogue &catalogue, const Maildir &maildir, const HeadFiles &heads, const base::AccountId &account)
    : m_catalogue(catalogue), m_maildir(maildir), m_heads(heads), m_account(account)
{
}

Outcome CatchUp::run(const Ledger &ledger, const QString &ledgerPath, qint64 from)
{
    m_mark = m_catalogue.markOf(m_account);
    m_isFirst = m_mark.ledger.isEmpty();
    m_mark.offset = m_mark.ledger == ledger.id() ? qMin(m_mark.offset, from) : 0;
    m_mark.ledger = ledger.id();
    if (m_mark.offset == ledger.size())
        return base::Done{};
    QFile file(ledgerPath);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(m_mark.offset))
        return StoreError{StoreError::Kind::Io, ledgerPath, file.errorString()};
    while (m_mark.offset < ledger.size()) {
        const QByteArray text = file.readLine();
        if (text.isEmpty()) // There is more of it.
            return StoreError{StoreError::Kind::Io, ledgerPath, file.errorString()};
        m_mark.offset += text.size();
        const auto line = LedgerLine::parse(text);
        if (const Outcome applied = line ? apply(*line, ledger.book()) : Outcome(base::Done{}); !applied)
            return applied;
    }
    if (const Outcome added = m_isFirst ? addStrays(ledger.book()) : Outcome(base::Done{}); !added)
        return added;
    m_isFirst = false;
    return writeRows();
}

Outcome CatchUp::apply(const LedgerLine &line, const LedgerBook &book)
{
    using Event = LedgerLine::Event;
    if (line.event == Event::Renamed || line.event == Event::Compared)
        m_changes.renamed.insert(line.file, line.uidl);
    if (line.event == Event::Unheaded || line.event == Event::Vanished)
        noteHead(line, book);
    const bool isHead = line.event == Event::Headed && book.heads().contains(line.uidl);
    return line.event == Event::Stored || isHead ? addRow(line) : Outcome(base::Done{});
}

/// What is true by now: the line may be an old one.
void CatchUp::noteHead(const LedgerLine &line, const LedgerBook &book)
{
    const KnownMessage *const entry = book.find(line.uidl);
    const auto head = entry ? entry->head : KnownMessage::Head::None;
    if (head == KnownMessage::Head::Gone)
        m_changes.gone.append(MessageName::base(m_account, line.uidl, 1));
    else if (head != KnownMessage::Head::Here && line.event == LedgerLine::Event::Unheaded)
        m_changes.dropped.append(MessageName::base(m_account, line.uidl, 1));
}

Outcome CatchUp::addRow(const LedgerLine &line)
{
    const bool isHead = line.event == LedgerLine::Event::Headed;
    const QByteArray place = isHead ? m_heads.find(line.file) : m_maildir.find(line.file);
    if (place.isEmpty())
        return m_maildir.seen(); // Deleted by the user.
    m_rows.append(CatalogueRow::from(m_account, line, place, headerIn(m_maildir.absolute(place))));
    return m_rows.size() < rowsInOneTransaction ? Outcome(base::Done{}) : writeRows();
}

Outcome CatchUp::writeRows()
{
    // A first time that a crash breaks off is to begin anew: a mark would say that there are no strays.
    const Catalogue::Mark mark = m_isFirst ? Catalogue::Mark() : m_mark;
    const Outcome added = m_catalogue.add(m_account, m_rows, mark, m_changes);
    m_rowsMade += static_cast<int>(m_rows.size());
    m_rows.clear();
    m_changes = {};
    if (progressed)
        progressed(m_rowsMade);
    return added;
}

Outcome CatchUp::addStrays(const LedgerBook &book)
{
    QSet<QByteArray> known;
    const KnownMail &entries = book.known();
    for (auto it = entries.begin(); it != entries.end(); ++it) {
        for (int generation = 1; generation <= it->generation; ++generation)
            known.insert(MessageName::base(m_account, it.key(), generation));
    }
    for (const QByteArray &place : m_maildir.list()) {
        const LedgerLine line = strayLine(place);
        if (const Outcome added = known.contains(line.file) ? Outcome(base::Done{}) : addRow(line); !added)
            return added;
    }
    const Outcome added = addStrayHeads(book);
    return added ? m_maildir.seen() : added;
}

Outcome CatchUp::addStrayHeads(const LedgerBook &book)
{
    QByteArrayList strays = m_heads.ids();
    for (auto it = book.heads().begin(); it != book.heads().end() && !strays.isEmpty(); ++it)
        strays.removeOne(MessageName::base(m_account, it.key(), 1));
    for (const QByteArray &id : std::as_const(strays)) {
        LedgerLine line = strayLine(m_heads.find(id));
        line.event = LedgerLine::Event::Headed;
        line.file = id;
        if (const Outcome added = addRow(line); !added)
            return added;
    }
    return base::Done{};
}

LedgerLine CatchUp::strayLine(const QByteArray &place) const
{
    const QFileInfo file(QFile::decodeName(m_maildir.absolute(place)));
    LedgerLine line;
    line.event = LedgerLine::Event::Stored;
    line.file = MessageName::baseOf(QByteArrayView(place).sliced(place.lastIndexOf('/') + 1)).toByteArray();
    line.at = file.lastModified().toMSecsSinceEpoch();
    line.size = file.size();
    return line;
}

} // namespace store
