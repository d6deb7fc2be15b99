// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/MessagePane.h"

#include "widgets/ElidedLabel.h"
#include "widgets/EmptyPage.h"
#include "widgets/Icons.h"
#include "widgets/Measures.h"
#include "widgets/MessageDelegate.h"
#include "widgets/MessageListView.h"
#include "widgets/MessageTable.h"
#include "widgets/Rule.h"
#include "widgets/SortButton.h"

#include <QDrag>
#include <QEvent>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QMimeData>
#include <QStackedWidget>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace widgets {

using Role = models::MessageListModel::Role;

namespace {

QString idOf(const QModelIndex &index)
{
    return index.data(int(Role::Id)).toString();
}

} // namespace

MessagePane::MessagePane(QWidget *parent)
    : QWidget(parent),
      m_name(new QLabel(this)),
      m_counts(new ElidedLabel(this)),
      m_sort(new SortButton(this)),
      m_switch(new QToolButton(this)),
      m_stack(new QStackedWidget(this)),
      m_list(new MessageListView(this)),
      m_delegate(new MessageDelegate(m_list)),
      m_table(new MessageTable(this)),
      m_empty(new EmptyPage(this))
{
    setProperty("ground", QStringLiteral("base"));
    setAttribute(Qt::WA_StyledBackground);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHeader();
    column->addWidget(horizontalRule(this));
    column->addWidget(m_stack, 1);
    buildViews();
}

void MessagePane::buildHeader()
{
    auto *line = new QWidget(this);
    line->setFixedHeight(units(font(), 44));
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(16, 0, 8, 0);
    row->setSpacing(4);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setProperty("type", QStringLiteral("heading"));
    m_counts->setProperty("type", QStringLiteral("secondary"));
    row->addWidget(m_name);
    row->addSpacing(6);
    row->addWidget(m_counts, 1);
    for (QToolButton *button : {static_cast<QToolButton *>(m_sort), m_switch}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    connect(m_sort, &SortButton::sortRequested, this, &MessagePane::sortRequested);
    connect(m_switch, &QToolButton::clicked, this,
            [this] { setShape(m_shape == Shape::List ? Shape::Table : Shape::List); });
    layout()->addWidget(line);
}

void MessagePane::buildViews()
{
    m_list->setItemDelegate(m_delegate);
    for (QAbstractItemView *view :
         {static_cast<QAbstractItemView *>(m_list), static_cast<QAbstractItemView *>(m_table)}) {
        m_stack->addWidget(view);
        view->setAccessibleName(tr("Mails"));
        connect(view, &QAbstractItemView::activated, this,
                [this](const QModelIndex &index) { Q_EMIT mailActivated(idOf(index)); });
    }
    m_stack->addWidget(m_empty);
    connect(m_list, &MessageListView::dragBegun, this, &MessagePane::dragOut);
    connect(m_table, &MessageTable::dragBegun, this, &MessagePane::dragOut);
    connect(m_table, &MessageTable::starClicked, this, [this](const QModelIndex &index) {
        Q_EMIT starRequested({idOf(index)}, !index.data(int(Role::IsStarred)).toBool());
    });
    setShape(Shape::List);
}

void MessagePane::setModel(QAbstractItemModel *mails)
{
    m_model = mails;
    m_list->setModel(mails);
    m_table->horizontalHeader()->setSortIndicator(int(models::MessageListModel::Column::Date), Qt::DescendingOrder);
    m_table->setModel(mails);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, m_sort, &SortButton::showHeading);
    m_selection = m_list->selectionModel();
    m_table->setSelectionModel(m_selection); // one selection, whichever way the mails are shown
    connect(m_selection, &QItemSelectionModel::selectionChanged, this, &MessagePane::chooseCurrent);
    connect(mails, &QAbstractItemModel::dataChanged, this, &MessagePane::chooseLoaded);
    connect(mails, &QAbstractItemModel::modelReset, this, &MessagePane::showEmptiness);
    connect(mails, &QAbstractItemModel::rowsInserted, this, &MessagePane::showEmptiness);
    connect(mails, &QAbstractItemModel::rowsRemoved, this, &MessagePane::showEmptiness);
    showEmptiness();
}

void MessagePane::setShape(Shape shape)
{
    const bool isNew = m_shape != shape;
    m_shape = shape;
    m_switch->setIcon(icon(shape == Shape::List ? "table" : "list"));
    m_switch->setToolTip(shape == Shape::List ? tr("Show as a table") : tr("Show as a list"));
    m_switch->setAccessibleName(m_switch->toolTip());
    m_sort->setVisible(shape == Shape::List);
    showEmptiness();
    if (isNew)
        Q_EMIT shapeChanged(shape);
}

void MessagePane::setHeading(const QString &view, const QString &counts, const QString &briefCounts)
{
    m_name->setText(view);
    m_counts->setTexts(counts, briefCounts);
}

void MessagePane::setShowsSeveralAccounts(bool areSeveral)
{
    m_delegate->setShowsAccounts(areSeveral);
    m_table->setColumnHidden(int(models::MessageListModel::Column::Account), !areSeveral);
    m_list->viewport()->update();
}

void MessagePane::setEmptyText(const char *iconName, const QString &heading, const QString &sentence)
{
    m_empty->say(iconName, heading, sentence);
    showEmptiness();
}

void MessagePane::setDragSource(std::function<QUrl(const QString &)> fileOf)
{
    m_fileOf = std::move(fileOf);
}

void MessagePane::showEmptiness()
{
    const bool isEmpty = m_model && !hasMails() && m_empty->hasWords();
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : &view());
    setFocusProxy(m_stack->currentWidget());
    Q_EMIT mailsShown(hasMails());
}

QString MessagePane::currentId() const
{
    return m_selection ? idOf(m_selection->currentIndex().siblingAtColumn(0)) : QString();
}

QStringList MessagePane::selectedIds() const
{
    QStringList ids;
    if (m_selection) {
        for (const QModelIndex &index : m_selection->selectedRows())
            ids.append(idOf(index));
    }
    ids.removeAll(QString());
    return ids;
}

void MessagePane::chooseCurrent()
{
    const QModelIndexList rows = m_selection->selectedRows();
    m_chosenId = rows.size() == 1 ? idOf(rows.first()) : QString();
    Q_EMIT mailChosen(m_chosenId);
}

bool MessagePane::goTo(int row)
{
    if (!m_model || row < 0 || row >= m_model->rowCount())
        return false;
    select({row});
    return true;
}

void MessagePane::chooseLoaded()
{
    // A row can be chosen before it has come, and who it is was not known then.
    if (!m_chosenId.isEmpty() || !m_selection->hasSelection())
        return;
    chooseCurrent();
}

void MessagePane::select(const QList<int> &rows)
{
    QItemSelection selection;
    for (int row : rows)
        selection.select(m_model->index(row, 0), m_model->index(row, 0));
    if (!rows.isEmpty())
        m_selection->setCurrentIndex(m_model->index(rows.constFirst(), 0), QItemSelectionModel::NoUpdate);
    m_selection->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (rows.size() == 1)
        view().scrollTo(m_selection->currentIndex());
}

TopRow MessagePane::topRow() const
{
    return TopRow::of(view());
}

void MessagePane::showTopRow(const TopRow &top)
{
    top.restore(view());
}

void MessagePane::showOrder(store::ListView::Key key, Qt::SortOrder order)
{
    m_table->showOrder(key, order);
    m_sort->showOrder(key, order);
}

QAbstractItemView &MessagePane::view() const
{
    if (m_shape == Shape::Table)
        return *m_table;
    return *m_list;
}

bool MessagePane::goToNext()
{
    return m_selection && goTo(m_selection->currentIndex().row() + 1);
}

bool MessagePane::goToPrevious()
{
    return m_selection && goTo(m_selection->currentIndex().row() - 1);
}

bool MessagePane::goToUnread(bool isForward)
{
    if (!m_model)
        return false;
    const int step = isForward ? 1 : -1;
    for (int row = m_selection->currentIndex().row() + step; row >= 0 && row < m_model->rowCount(); row += step) {
        const QModelIndex index = m_model->index(row, 0);
        if (!index.data(int(Role::IsLoaded)).toBool())
            return false;
        if (index.data(int(Role::IsUnread)).toBool())
            return goTo(row);
    }
    return false;
}

void MessagePane::dragOut()
{
    const QUrl file = m_fileOf ? m_fileOf(currentId()) : QUrl();
    if (!file.isValid())
        return;
    auto *mimeData = new QMimeData; // the drag owns it, and Qt the drag
    mimeData->setUrls({file});
    auto *drag = new QDrag(this);
    drag->setMimeData(mimeData);
    drag->setPixmap(icon("mail").pixmap(32, 32));
    drag->exec(Qt::CopyAction);
}

QByteArray MessagePane::columns() const
{
    return m_table->horizontalHeader()->saveState();
}

void MessagePane::restoreColumns(const QByteArray &columns)
{
    if (!columns.isEmpty())
        m_table->horizontalHeader()->restoreState(columns);
}

void MessagePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_name->parentWidget())
        m_name->parentWidget()->setFixedHeight(units(font(), 44));
}

} // namespace widgets
