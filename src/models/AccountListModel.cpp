// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/AccountListModel.h"

#include "base/Clock.h"
#include "models/Wording.h"

#include <QColor>

#include <algorithm>

namespace models {

namespace {

using Filter = store::ListView::Filter;

store::ListView viewOf(const base::AccountId &account, Filter filter = Filter::All)
{
    store::ListView view;
    view.account = account;
    view.filter = filter;
    return view;
}

} // namespace

AccountListModel::AccountListModel(const QLocale &locale, const base::Clock &clock, QObject *parent)
    : QAbstractListModel(parent), m_locale(locale), m_dates(locale, clock), m_clock(&clock)
{
    rebuild();
}

void AccountListModel::setAccounts(const QList<store::Account> &accounts)
{
    m_accounts = accounts;
    rebuild();
}

void AccountListModel::setFormerAccounts(const QList<AccountLabel> &accounts)
{
    m_former = accounts;
    rebuild();
}

void AccountListModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    m_rows << Row{Kind::View, tr("All accounts"), QStringLiteral("inbox"), {}, viewOf({})}
           << Row{Kind::View, tr("Unread"), QStringLiteral("unread"), {}, viewOf({}, Filter::Unread)}
           << Row{Kind::View, tr("Starred"), QStringLiteral("star"), {}, viewOf({}, Filter::Starred)}
           << Row{Kind::View, tr("With attachments"), QStringLiteral("clip"), {}, viewOf({}, Filter::WithAttachments)};
    if (!m_accounts.isEmpty())
        m_rows << Row{Kind::Heading, tr("Accounts"), {}, {}, {}};
    for (const store::Account &account : std::as_const(m_accounts))
        m_rows << Row{Kind::Account, account.name, {}, account.colour, viewOf(account.id)};
    if (!m_former.isEmpty())
        m_rows << Row{Kind::Heading, tr("On this computer"), {}, {}, {}};
    for (const AccountLabel &account : std::as_const(m_former))
        m_rows << Row{Kind::FormerAccount, account.name, {}, account.colour, viewOf(account.id)};
    endResetModel();
}

QModelIndex AccountListModel::indexOf(const store::ListView &view) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&view](const Row &row) {
        return row.kind != Kind::Heading && row.view.account == view.account && row.view.filter == view.filter;
    });
    return found == m_rows.end() ? QModelIndex() : index(int(found - m_rows.begin()));
}

int AccountListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

Qt::ItemFlags AccountListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags all = QAbstractListModel::flags(index);
    const bool isHeading = index.isValid() && m_rows.at(index.row()).kind == Kind::Heading;
    return isHeading ? all & ~(Qt::ItemIsSelectable | Qt::ItemIsEnabled) : all;
}

QVariant AccountListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == Qt::DisplayRole)
        return row.name;
    if (role == Qt::AccessibleTextRole || role == int(Role::AccessibleText))
        return accessibleText(row);
    if (role == int(Role::Kind))
        return QVariant::fromValue(row.kind);
    if (role == int(Role::View))
        return row.kind == Kind::Heading ? QVariant() : QVariant::fromValue(row.view);
    if (role == int(Role::IconName))
        return row.iconName;
    if (role == int(Role::Account))
        return QVariant::fromValue(row.view.account);
    if (role == int(Role::Colour))
        return QColor(row.colour);
    if (role == int(Role::StateIcon))
        return QVariant::fromValue(iconOf(m_states.value(row.view.account)));
    if (role == int(Role::BriefStateText))
        return briefWordsOf(m_states.value(row.view.account), m_dates, m_locale);
    if (role == int(Role::StateText) || role == Qt::ToolTipRole)
        return wordsOf(m_states.value(row.view.account), m_dates, m_locale);
    return role == int(Role::Unread) ? QVariant(countOf(row)) : QVariant();
}

qint64 AccountListModel::countOf(const Row &row) const
{
    switch (row.kind) {
    case Kind::Heading:
        return 0;
    case Kind::Account:
    case Kind::FormerAccount:
        return m_counts.accounts.value(row.view.account).unread;
    case Kind::View:
        break;
    }
    switch (row.view.filter) {
    case Filter::All:
    case Filter::Unread:
        return m_counts.all.unread;
    case Filter::Starred:
        return m_counts.starred;
    case Filter::WithAttachments:
        return 0; // a number nobody acts on
    }
    return 0;
}

QString AccountListModel::accessibleText(const Row &row) const
{
    QStringList words{row.name};
    const QString state = wordsOf(m_states.value(row.view.account), m_dates, m_locale);
    if (!state.isEmpty())
        words << state;
    if (countOf(row) > 0)
        words << (row.view.filter == Filter::Starred ? wording::mails(countOf(row), m_locale)
                                                     : tr("%1 unread").arg(wording::number(countOf(row), m_locale)));
    return words.join(QStringLiteral(", "));
}

void AccountListModel::takeCounts(const store::MessageCounts &counts)
{
    m_counts = counts;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

AccountListModel::StateIcon AccountListModel::iconOf(const AccountState &state)
{
    using Cause = fetch::Trouble::Kind;
    if (const auto *progress = std::get_if<fetch::RunProgress>(&state))
        return progress->phase == fetch::RunProgress::Phase::Waiting ? StateIcon::Waiting : StateIcon::Fetching;
    if (std::holds_alternative<AccountPause>(state))
        return StateIcon::Paused;
    const auto *end = std::get_if<AccountCheckEnd>(&state);
    if (!end)
        return StateIcon::None;
    if (!end->report.error)
        return StateIcon::Ok;
    const Cause cause = end->report.error->kind;
    if (cause == Cause::Cancelled)
        return StateIcon::Paused;
    const bool isWaiting = cause == Cause::LoginDelay || cause == Cause::TooEarly || cause == Cause::AccountInUse;
    return isWaiting ? StateIcon::Waiting : StateIcon::Trouble;
}

void AccountListModel::takeProgress(const fetch::RunProgress &progress)
{
    setState(progress.account, progress);
}

void AccountListModel::takeReport(const fetch::FetchReport &report)
{
    setState(report.account, AccountCheckEnd{report, m_clock->now()});
}

void AccountListModel::setPaused(const base::AccountId &account, const QString &text)
{
    setState(account, text.isEmpty() ? AccountState() : AccountPause{text});
}

void AccountListModel::clearState(const base::AccountId &account)
{
    setState(account, {});
}

void AccountListModel::setStates(const AccountStates &states)
{
    m_states = states;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void AccountListModel::setState(const base::AccountId &account, const AccountState &state)
{
    m_states.insert(account, state);
    const QModelIndex changed = indexOf(viewOf(account));
    if (changed.isValid())
        Q_EMIT dataChanged(changed, changed);
}

} // namespace models
