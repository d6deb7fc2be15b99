// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ConversationDock.h"

#include "base/AccountId.h"
#include "models/ConversationModel.h"
#include "models/SessionListModel.h"
#include "ui_ConversationPanel.h"
#include "widgets/Icons.h"
#include "widgets/LogDelegate.h"
#include "widgets/LogFilter.h"
#include "widgets/Measures.h"
#include "widgets/SessionDelegate.h"
#include "widgets/Theme.h"

#include <QEvent>
#include <QScrollBar>

namespace widgets {

using Kind = models::ConversationModel::Kind;
using SessionRole = models::SessionListModel::Role;

ConversationDock::ConversationDock(QWidget *parent)
    : QDockWidget(tr("Conversation"), parent),
      m_ui(std::make_unique<Ui::ConversationPanel>()),
      m_filter(std::make_unique<LogFilter>(int(models::ConversationModel::Role::Kind))),
      m_accountFilter(std::make_unique<LogFilter>(int(SessionRole::Account)))
{
    setObjectName(QStringLiteral("conversation"));
    setAllowedAreas(Qt::BottomDockWidgetArea | Qt::RightDockWidgetArea);
    auto *panel = new QWidget(this);
    m_ui->setupUi(panel);
    panel->setMinimumHeight(units(font(), 84));
    panel->installEventFilter(this);
    setWidget(panel);
    setTitleBarWidget(makeTitleBar());
    m_ui->sessions->setItemDelegate(new SessionDelegate(m_ui->sessions));
    m_ui->log->setItemDelegate(new LogDelegate(m_ui->log));
    m_ui->log->setUniformItemSizes(true);
    m_ui->log->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    for (QListView *list : {m_ui->sessions, m_ui->log}) {
        list->setMouseTracking(true);
        list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    m_ui->sessions->setMinimumHeight(units(font(), SessionDelegate::rowHeight));
    m_ui->log->setMinimumHeight(units(font(), 30));
    m_ui->sessions->viewport()->setBackgroundRole(QPalette::Window);
    m_ui->sessions->setBackgroundRole(QPalette::Window);
    connectPanel();
    redraw();
}

ConversationDock::~ConversationDock() = default;

QWidget *ConversationDock::makeTitleBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 4, 8, 4);
    auto *name = new QLabel(windowTitle(), bar);
    name->setProperty("type", QStringLiteral("heading"));
    auto *closeButton = new QToolButton(bar);
    closeButton->setIcon(icon("close"));
    closeButton->setAutoRaise(true);
    closeButton->setToolTip(tr("Close the conversation (Ctrl+Shift+C)"));
    closeButton->setAccessibleName(tr("Close the conversation"));
    connect(closeButton, &QToolButton::clicked, this, &QWidget::hide);
    row->addWidget(name, 1);
    row->addWidget(closeButton);
    return bar;
}

void ConversationDock::connectPanel()
{
    const std::pair<QToolButton *, QList<Kind>> choices[] = {{m_ui->all, {}},
                                                             {m_ui->commands, {Kind::Client}},
                                                             {m_ui->answers, {Kind::Server, Kind::Refusal, Kind::Body}},
                                                             {m_ui->trouble, {Kind::Refusal}}};
    for (const auto &[button, kinds] : choices) {
        button->setAccessibleName(button->text());
        QVariantList wanted;
        for (Kind kind : kinds)
            wanted.append(QVariant::fromValue(kind));
        connect(button, &QToolButton::clicked, this, [this, wanted] { m_filter->want(wanted); });
    }
    connect(m_ui->copy, &QToolButton::clicked, this, &ConversationDock::copyRequested);
    connect(m_ui->account, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant account = m_ui->account->currentData();
        m_accountFilter->want(account.isValid() ? QVariantList{account} : QVariantList());
        chooseNewest();
    });
}

void ConversationDock::setModels(QAbstractItemModel *sessions, QAbstractItemModel *lines)
{
    m_filter->setSourceModel(lines);
    m_accountFilter->setSourceModel(sessions);
    m_ui->log->setModel(m_filter.get());
    m_ui->sessions->setModel(m_accountFilter.get());
    connect(m_ui->sessions->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &row) {
                if (row.isValid())
                    Q_EMIT sessionChosen(row.data(int(SessionRole::Number)).toUInt());
            });
    connect(m_accountFilter.get(), &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first) {
        if (first == 0 && m_ui->sessions->currentIndex().row() <= 1)
            chooseNewest(); // whoever looks at the newest goes on looking at the newest
    });
    connect(m_filter.get(), &QAbstractItemModel::rowsInserted, this, &ConversationDock::followEnd);
    chooseNewest();
}

void ConversationDock::setAccounts(const QList<AccountChoice> &accounts)
{
    const QVariant current = m_ui->account->currentData();
    m_ui->account->clear();
    m_ui->account->addItem(icon("inbox"), tr("All accounts"));
    for (const AccountChoice &choice : accounts)
        m_ui->account->addItem(choice.icon, choice.name, choice.account);
    m_ui->account->setCurrentIndex(qMax(0, m_ui->account->findData(current)));
}

void ConversationDock::showAccount(const QVariant &account)
{
    m_ui->account->setCurrentIndex(qMax(0, m_ui->account->findData(account)));
    show();
    chooseNewest();
}

void ConversationDock::chooseSession(quint32 number)
{
    const QModelIndexList found =
        m_accountFilter->match(m_accountFilter->index(0, 0), int(SessionRole::Number), number);
    if (!found.isEmpty())
        m_ui->sessions->setCurrentIndex(found.constFirst());
}

void ConversationDock::chooseNewest()
{
    if (m_ui->sessions->model() && m_ui->sessions->model()->rowCount() > 0)
        m_ui->sessions->setCurrentIndex(m_ui->sessions->model()->index(0, 0));
}

void ConversationDock::followEnd()
{
    // Only where the end was in sight: lists never scroll under the eyes.
    const QScrollBar *bar = m_ui->log->verticalScrollBar();
    if (bar->value() >= bar->maximum() - bar->singleStep() * 2)
        m_ui->log->scrollToBottom();
}

void ConversationDock::redraw()
{
    m_ui->copy->setIcon(icon("copy"));
    m_ui->lockIcon->setPixmap(
        iconPixmap("lock", Theme::of(palette()).secondary, units(font(), 14), devicePixelRatioF()));
}

/// In a low window the mail comes first, and here the sessions: whole rows of them, before the choice of an account.
void ConversationDock::followHeight()
{
    const int height = widget()->height();
    const bool isLow = height < units(font(), 180);
    m_ui->sessionsLabel->setVisible(!isLow);
    m_ui->promiseRow->setVisible(!isLow);
    const int row = units(font(), SessionDelegate::rowHeight);
    const QMargins margins = m_ui->left->layout()->contentsMargins();
    const int box = m_ui->account->sizeHint().height() + m_ui->left->layout()->spacing();
    const int room = height - margins.top();
    m_ui->account->setVisible(!isLow || room >= box + 2 * row);
    const int rows = m_ui->account->isHidden() ? room : room - box;
    m_ui->left->layout()->setContentsMargins(margins.left(), margins.top(), margins.right(), isLow ? rows % row : 0);
}

bool ConversationDock::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::Resize)
        followHeight();
    return QDockWidget::eventFilter(watched, event);
}

void ConversationDock::changeEvent(QEvent *event)
{
    QDockWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        redraw();
}

void ConversationDock::showEvent(QShowEvent *event)
{
    QDockWidget::showEvent(event);
    if (const QModelIndex row = m_ui->sessions->currentIndex(); row.isValid())
        Q_EMIT sessionChosen(row.data(int(SessionRole::Number)).toUInt());
    Q_EMIT shownChanged(true);
}

void ConversationDock::hideEvent(QHideEvent *event)
{
    QDockWidget::hideEvent(event);
    Q_EMIT shownChanged(!isHidden());
}

} // namespace widgets
