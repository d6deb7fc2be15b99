// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RunModel.h"

#include "models/TroubleWords.h"
#include "models/Wording.h"

#include <QColor>

#include <algorithm>

namespace models {

RunModel::RunModel(const QLocale &locale, QObject *parent) : QAbstractListModel(parent), m_locale(locale) {}

void RunModel::begin(const QList<AccountLabel> &accounts)
{
    beginResetModel();
    const auto isOver = [](const Row &row) { return row.report.has_value(); };
    m_rows.removeIf(isOver);
    for (const AccountLabel &account : accounts) {
        if (rowOf(account.id) < 0)
            m_rows.append({account, {}, {}});
    }
    endResetModel();
    sumUp();
}

void RunModel::setRows(const QList<Row> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
    sumUp();
}

void RunModel::takeProgress(const fetch::RunProgress &progress)
{
    const qsizetype row = rowOf(progress.account);
    if (row < 0 || m_rows[row].report)
        return;
    m_rows[row].progress = progress;
    update(row);
}

void RunModel::takeReport(const fetch::FetchReport &report)
{
    const qsizetype row = rowOf(report.account);
    if (row < 0)
        return;
    m_rows[row].report = report;
    update(row);
}

bool RunModel::isRunning() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const Row &row) { return !row.report; });
}

qsizetype RunModel::rowOf(const base::AccountId &account) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&account](const Row &row) { return row.label.id == account; });
    return found == m_rows.end() ? -1 : found - m_rows.begin();
}

void RunModel::update(qsizetype row)
{
    Q_EMIT dataChanged(index(int(row)), index(int(row)));
    sumUp();
}

void RunModel::sumUp()
{
    qint64 bytesDone = 0;
    qint64 bytesTotal = 0;
    qint64 secondsLeft = -1;
    m_overall = {};
    for (const Row &row : std::as_const(m_rows)) {
        m_overall.done += row.progress.done;
        m_overall.total += row.progress.total;
        bytesDone += row.progress.bytesDone;
        bytesTotal += row.progress.bytesTotal;
        if (!row.report)
            secondsLeft = std::max(secondsLeft, row.progress.secondsLeft);
    }
    if (bytesTotal > 0)
        m_overall.fraction = std::clamp(double(bytesDone) / double(bytesTotal), 0.0, 1.0);
    if (m_overall.total > 0) {
        const QString left = wording::timeLeft(secondsLeft, m_locale);
        m_overall.detailText = wording::sizeOfSize(bytesDone, bytesTotal, m_locale) +
                               (left.isEmpty() ? QString() : QStringLiteral(" · ") + left);
    }
    tellOverall();
}

void RunModel::tellOverall()
{
    if (m_overall.total > 0)
        m_overall.countText = wording::mailsOfMails(m_overall.done, m_overall.total, m_locale);
    else
        m_overall.countText = isRunning() ? tr("Checking") : QString();
    Q_EMIT overallChanged();
    if (m_wasRunning == isRunning())
        return;
    m_wasRunning = !m_wasRunning;
    Q_EMIT runningChanged(m_wasRunning);
}

RunModel::State RunModel::stateOf(const Row &row)
{
    if (!row.report)
        return row.progress.phase == fetch::RunProgress::Phase::Waiting ? State::Waiting : State::Running;
    if (!row.report->error)
        return State::Done;
    return row.report->error->kind == fetch::Trouble::Kind::Cancelled ? State::Cancelled : State::Trouble;
}

QString RunModel::textOf(const Row &row) const
{
    if (row.report && row.report->error)
        return shortWords(*row.report->error);
    if (row.report)
        return row.report->fetched == 0 ? tr("Done: nothing new")
                                        : tr("Done: %1").arg(wording::newMails(row.report->fetched, m_locale));
    return words(row.progress.phase);
}

QString RunModel::words(fetch::RunProgress::Phase phase)
{
    using Phase = fetch::RunProgress::Phase;
    switch (phase) {
    case Phase::Waiting:
        return tr("Waiting its turn");
    case Phase::Connecting:
        return tr("Connecting");
    case Phase::SigningIn:
        return tr("Signing in");
    case Phase::Listing:
        return tr("Looking what is new");
    case Phase::Downloading:
        return tr("Fetching");
    case Phase::Deleting:
        return tr("Tidying the server");
    case Phase::Finishing:
        return tr("Finishing");
    case Phase::Cancelling:
        return tr("Cancelling: keeping what came");
    }
    return {};
}

int RunModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant RunModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == Qt::DisplayRole)
        return row.label.name;
    if (role == int(Role::Account))
        return QVariant::fromValue(row.label.id);
    if (role == int(Role::Colour))
        return QColor(row.label.colour);
    if (role == int(Role::State))
        return QVariant::fromValue(stateOf(row));
    if (role == int(Role::Text))
        return textOf(row);
    if (role == Qt::AccessibleTextRole || role == int(Role::AccessibleText))
        return QStringList{row.label.name, textOf(row), progressOf(row, Role::CountText).toString()}.join(
            QStringLiteral(", "));
    return progressOf(row, Role(role));
}

QVariant RunModel::progressOf(const Row &row, Role role) const
{
    const fetch::RunProgress &progress = row.progress;
    const bool isUnderway = stateOf(row) == State::Running;
    if (role == Role::Done)
        return progress.done;
    if (role == Role::Total)
        return progress.total;
    if (role == Role::Fraction)
        return progress.bytesTotal > 0 ? std::clamp(double(progress.bytesDone) / double(progress.bytesTotal), 0.0, 1.0)
                                       : -1.0;
    if (role == Role::CountText)
        return progress.total > 0 ? wording::countOfCount(progress.done, progress.total, m_locale) : QString();
    if (role == Role::BytesText)
        return progress.total > 0 ? wording::sizeOfSize(progress.bytesDone, progress.bytesTotal, m_locale) : QString();
    if (role == Role::SpeedText)
        return isUnderway ? wording::speed(progress.bytesPerSecond, m_locale) : QString();
    if (role == Role::TimeLeftText)
        return isUnderway ? wording::timeLeft(progress.secondsLeft, m_locale) : QString();
    return {};
}

} // namespace models
