// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Enricher.h"

#include "mime/MessageView.h"
#include "store/MessageFile.h"

#include <QSqlQuery>
#include <QVariant>

namespace store {

namespace {

constexpr int batchSize = 16;

QVariant orNull(const std::optional<int> &value)
{
    return value ? QVariant(*value) : QVariant(QMetaType::fromType<int>());
}

} // namespace

Enricher::Enricher(const Profile &profile, QObject *parent) : QObject(parent), m_profile(profile) {}

bool Enricher::connectDatabase()
{
    if (m_database && !m_database->isReplaced())
        return true;
    m_database.reset();
    auto opened = CatalogueDatabase::open(m_profile.catalogueFile(), CatalogueDatabase::Access::Write);
    if (opened)
        m_database.emplace(std::move(opened).value());
    return m_database.has_value();
}

void Enricher::wake()
{
    m_mayWork = true;
    m_beforeDate = m_beforeRow = std::numeric_limits<qint64>::max();
    workLater();
}

void Enricher::stop()
{
    m_mayWork = false;
}

void Enricher::workLater()
{
    if (!m_isScheduled)
        m_isScheduled = QMetaObject::invokeMethod(this, &Enricher::work, Qt::QueuedConnection);
}

void Enricher::work()
{
    m_isScheduled = false;
    if (!m_mayWork || !connectDatabase())
        return;
    const QList<Candidate> candidates = nextCandidates();
    if (candidates.isEmpty()) {
        m_mayWork = false;
        Q_EMIT idle();
        return;
    }
    QList<Finding> findings;
    for (const Candidate &candidate : candidates) {
        if (const auto finding = lookInto(candidate))
            findings.append(*finding);
    }
    m_beforeDate = candidates.last().date;
    m_beforeRow = candidates.last().row;
    record(findings);
    workLater();
}

QList<Enricher::Candidate> Enricher::nextCandidates()
{
    QSqlQuery query(m_database->connection());
    query.setForwardOnly(true);
    query.prepare(QStringLiteral(
        "SELECT row, date, (SELECT account.id FROM account WHERE number = message.account), id, "
        "file FROM message WHERE snippet IS NULL AND (date, row) < (?, ?) ORDER BY date DESC, row DESC LIMIT ?"));
    query.addBindValue(m_beforeDate);
    query.addBindValue(m_beforeRow);
    query.addBindValue(batchSize);
    query.exec();
    QList<Candidate> candidates;
    while (query.next()) {
        const auto account = base::AccountId::parse(query.value(2).toString()).value_or(base::AccountId());
        const QString folder = m_profile.accountFolder(account);
        const auto file = MessageFile::find(folder, query.value(3).toString(), query.value(4).toString());
        const QString path = file ? folder + QLatin1Char('/') + file->relativePath() : QString();
        candidates.append({query.value(0).toLongLong(), query.value(1).toLongLong(), path});
    }
    return candidates;
}

std::optional<Enricher::Finding> Enricher::lookInto(const Candidate &candidate)
{
    if (candidate.path.isEmpty())
        return std::nullopt; // still on its way to the Maildir, or taken away: the next round tries again
    const auto message = mime::readMessage(candidate.path);
    if (message)
        return Finding{candidate.row, message->snippet, message->attachments.isEmpty() ? 0 : 1};
    if (message.error().kind == mime::MimeError::Kind::NotFound)
        return std::nullopt;
    return Finding{candidate.row, QString(), std::nullopt};
}

void Enricher::record(const QList<Finding> &findings)
{
    QSqlDatabase database = m_database->connection();
    if (findings.isEmpty() || !QSqlQuery(database).exec(QStringLiteral("BEGIN IMMEDIATE")))
        return;
    QSqlQuery update(database);
    update.prepare(
        QStringLiteral("UPDATE message SET snippet = ?, attachments = ifnull(?, attachments) WHERE row = ?"));
    for (const Finding &finding : findings) {
        update.addBindValue(finding.snippet.isNull() ? QStringLiteral("") : finding.snippet);
        update.addBindValue(orNull(finding.attachments));
        update.addBindValue(finding.row);
        update.exec();
    }
    update.finish();
    if (database.commit())
        Q_EMIT catalogueChanged();
}

} // namespace store
