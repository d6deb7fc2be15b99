// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/VerificationSlice.h"

#include "store/CatalogueDatabase.h"
#include "store/LedgerLine.h"
#include "store/LedgerReader.h"
#include "store/MailNames.h"
#include "store/MessageName.h"
#include "store/Sql.h"

#include <QFile>
#include <QSqlError>
#include <QSqlQuery>

namespace store {

namespace {

/// In the order of their codes, as SQL sorts them; and what is behind all of them.
constexpr char letters[] = "234567abcdefghijklmnopqrstuvwxyz\x7f";
static_assert(sizeof letters == VerificationSlice::mostSlices + 2);

char letterAt(int index, int count)
{
    return letters[index * VerificationSlice::mostSlices / count];
}

} // namespace

VerificationSlice::VerificationSlice(int index, int count)
    : m_first(letterAt(index, count)), m_last(letterAt(index + 1, count))
{
}

Outcome VerificationSlice::readLedger(const QString &ledgerPath)
{
    LedgerReader lines(ledgerPath);
    if (const Outcome opened = lines.open(); !opened)
        return opened;
    for (QByteArray text = lines.next(); !text.isEmpty(); text = lines.next()) {
        if (!covers(LedgerLine::storedFileIn(text)))
            continue;
        if (const auto line = LedgerLine::parse(text)) {
            Entry &entry = m_entries[line->file]; // The last line counts: a damaged file is written again.
            entry.isStored = true;
            entry.sha256 = line->sha256;
            entry.size = line->size;
        }
    }
    return lines.outcome();
}

Outcome VerificationSlice::readMaildir(const QByteArray &folder)
{
    for (Entry &entry : m_entries)
        entry.place.clear();
    const auto parts = mailFolders(folder);
    if (!parts)
        return parts.error();
    for (const QByteArray &part : *parts) {
        const auto note = [this, &part](QByteArrayView fileName) {
            const QByteArray id = MessageName::baseOf(fileName).toByteArray();
            if (covers(id))
                m_entries[id].place = part + fileName.toByteArray();
        };
        const Outcome listed = eachMailName(folder + '/' + part, note);
        if (!listed && listed.error().kind != StoreError::Kind::Missing)
            return listed;
    }
    return base::Done{};
}

Outcome VerificationSlice::readCatalogue(const CatalogueDatabase &catalogue, const base::AccountId &account)
{
    QSqlQuery query(catalogue.connection());
    query.setForwardOnly(true);
    query.prepare(sqlStatement(QStringLiteral("ids_between")));
    query.bindValue(QStringLiteral(":account"), account.toString());
    query.bindValue(QStringLiteral(":first"), QString(QLatin1Char(m_first)));
    query.bindValue(QStringLiteral(":last"), QString(QLatin1Char(m_last)));
    if (!query.exec())
        return catalogue.errorOf(query.lastError());
    while (query.next())
        m_entries[query.value(0).toByteArray()].isListed = true;
    m_hasCatalogue = true;
    return query.lastError().isValid() ? Outcome(catalogue.errorOf(query.lastError())) : base::Done{};
}

QList<VerificationSlice::Promise> VerificationSlice::promises() const
{
    QList<Promise> all;
    for (auto it = m_entries.begin(); it != m_entries.end(); ++it) {
        if (!it->place.isEmpty() && !it->sha256.isEmpty())
            all.append({it.key(), it->place, it->sha256, it->size});
    }
    return all;
}

QList<VerificationSlice::Promise> VerificationSlice::promises(const QList<QByteArray> &ids) const
{
    QList<Promise> some;
    for (const QByteArray &id : ids) {
        if (const Entry entry = m_entries.value(id); !entry.place.isEmpty())
            some.append({id, entry.place, entry.sha256, entry.size});
    }
    return some;
}

std::optional<Finding::Kind> VerificationSlice::kindOf(const Entry &entry, bool hasCatalogue)
{
    if (entry.place.isEmpty())
        return entry.isStored ? Finding::Kind::Missing : Finding::Kind::Unknown;
    if (hasCatalogue && !entry.isListed)
        return Finding::Kind::Unlisted;
    return entry.sha256.isEmpty() ? std::optional(Finding::Kind::Unknown) : std::nullopt;
}

QList<Finding> VerificationSlice::findings(const QString &folder) const
{
    QList<Finding> all;
    for (auto it = m_entries.begin(); it != m_entries.end(); ++it) {
        const auto kind = kindOf(*it, m_hasCatalogue);
        if (!kind)
            continue;
        Finding finding{*kind, it.key(), {}, it->size, 0, {}};
        if (!it->place.isEmpty())
            finding.path = folder + u'/' + QFile::decodeName(it->place);
        all.append(finding);
    }
    return all;
}

} // namespace store
