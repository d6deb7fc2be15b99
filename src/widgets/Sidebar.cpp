// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Sidebar.h"

#include "widgets/AccountDelegate.h"
#include "widgets/ElidedLabel.h"
#include "widgets/Icons.h"
#include "widgets/Measures.h"
#include "widgets/Rule.h"

#include <QListView>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace widgets {

using models::AccountListModel;
using Kind = AccountListModel::Kind;
using Role = AccountListModel::Role;

namespace {

base::AccountId accountOf(const QModelIndex &index)
{
    return index.data(int(Role::Account)).value<base::AccountId>();
}

} // namespace

Sidebar::Sidebar(QWidget *parent)
    : QWidget(parent), m_list(new QListView(this)), m_nextCheck(new ElidedLabel(this)), m_pause(new QToolButton(this))
{
    setAutoFillBackground(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addSpacing(8);
    column->addWidget(m_list, 1);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new AccountDelegate(m_list));
    m_list->setAccessibleName(tr("Views and accounts"));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_list->setBackgroundRole(QPalette::Window);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QListView::customContextMenuRequested, this, &Sidebar::showMenu);
    setFocusProxy(m_list);
    buildFooter();
}

void Sidebar::buildFooter()
{
    auto *footer = new QWidget(this);
    footer->setFixedHeight(units(font(), 38));
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(16, 0, 8, 0);
    row->setSpacing(8);
    auto *clock = new QToolButton(footer);
    clock->setIcon(icon("clock", Tint::Secondary));
    clock->setAutoRaise(true);
    clock->setFocusPolicy(Qt::NoFocus);
    clock->setAttribute(Qt::WA_TransparentForMouseEvents);
    clock->setAccessibleName(tr("Next check"));
    const int size = units(font(), 16);
    clock->setIconSize(QSize(size, size));
    clock->setStyleSheet(QStringLiteral("border: none; padding: 0; min-width: %1px; max-width: %1px;").arg(size));
    row->addWidget(clock);
    m_nextCheck->setProperty("type", QStringLiteral("secondary"));
    row->addWidget(m_nextCheck, 1);
    m_pause->setAutoRaise(true);
    m_pause->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_pause);
    setPaused(false);
    connect(m_pause, &QToolButton::clicked, this, [this] { Q_EMIT pauseRequested(!m_isPaused); });
    layout()->addWidget(horizontalRule(this));
    layout()->addWidget(footer);
}

void Sidebar::setModel(QAbstractItemModel *accounts)
{
    m_list->setModel(accounts);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &row) {
        const QVariant view = row.data(int(Role::View));
        if (view.isValid())
            Q_EMIT viewChosen(view.value<store::ListView>());
    });
}

void Sidebar::choose(const QModelIndex &row)
{
    m_list->setCurrentIndex(row);
}

void Sidebar::chooseAccount(int number)
{
    const QAbstractItemModel *model = m_list->model();
    int seen = 0;
    for (int row = 0; model && row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, 0);
        const bool isAccount = Kind(index.data(int(Role::Kind)).toInt()) == Kind::Account;
        if (number == 0 || (isAccount && ++seen == number)) {
            choose(index);
            return;
        }
    }
}

base::AccountId Sidebar::currentAccount() const
{
    return accountOf(m_list->currentIndex());
}

void Sidebar::setNextCheck(const QString &text, const QString &brief)
{
    m_nextCheck->setTexts(text, brief);
}

void Sidebar::setPaused(bool isPaused)
{
    m_isPaused = isPaused;
    m_pause->setIcon(icon(isPaused ? "play" : "pause"));
    m_pause->setToolTip(isPaused ? tr("Go on checking by itself") : tr("Pause checking by itself"));
    m_pause->setAccessibleName(m_pause->toolTip());
}

void Sidebar::showMenu(const QPoint &place)
{
    const base::AccountId account = accountOf(m_list->indexAt(place));
    if (account.isNull())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(icon("check-mail"), tr("Check this account")), &QAction::triggered, this,
            [=, this] { Q_EMIT accountCheckRequested(account); });
    connect(menu->addAction(icon("ok-circle"), tr("Test this account")), &QAction::triggered, this,
            [=, this] { Q_EMIT accountTestRequested(account); });
    connect(menu->addAction(icon("settings"), tr("Edit…")), &QAction::triggered, this,
            [=, this] { Q_EMIT accountEditRequested(account); });
    menu->popup(m_list->viewport()->mapToGlobal(place));
}

} // namespace widgets
