// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/MessageListModel.h"
#include "widgets/TopRow.h"

#include <QWidget>

#include <functional>

class QAbstractItemModel;
class QAbstractItemView;
class QItemSelectionModel;
class QLabel;
class QModelIndex;
class QStackedWidget;
class QToolButton;
class QUrl;

namespace widgets {

class ElidedLabel;
class EmptyPage;
class MessageDelegate;
class MessageListView;
class MessageTable;
class SortButton;

/// The list of mails with its header line: view name, counts, sorting, list or table. Owned by MainWindow.
class MessagePane final : public QWidget
{
    Q_OBJECT

public:
    enum class Shape { List, Table };
    Q_ENUM(Shape)

    explicit MessagePane(QWidget *parent = nullptr);

    /// Expects the roles of models::MessageListModel. The model must outlive the pane.
    void setModel(QAbstractItemModel *mails);
    void setShape(Shape shape);
    Shape shape() const { return m_shape; }
    /// "All accounts", "24 unread of 1,204", and the same where that has no room: "24 / 1,204".
    void setHeading(const QString &view, const QString &counts, const QString &briefCounts = {});
    void setShowsSeveralAccounts(bool areSeveral);
    /// What stands in place of an empty list. Empty heading: only the list itself.
    void setEmptyText(const char *iconName, const QString &heading, const QString &sentence);
    /// Gives a file for the mail with this id that may be dragged out as .eml; an invalid URL: no drag.
    void setDragSource(std::function<QUrl(const QString &id)> fileOf);

    QString currentId() const;
    bool hasMails() const { return m_model && m_model->rowCount() > 0; }
    QStringList selectedIds() const;
    bool goToNext(); ///< False at the end.
    bool goToPrevious();
    bool goToUnread(bool isForward);     ///< Among the rows that are loaded.
    void select(const QList<int> &rows); ///< Only these.
    TopRow topRow() const;
    void showTopRow(const TopRow &top);
    /// The order the list is in; the table's heading shows it. Asks for nothing.
    void showOrder(store::ListView::Key key, Qt::SortOrder order);

    QByteArray columns() const;
    void restoreColumns(const QByteArray &columns);
    void dragOut(); ///< As a view does when a row is pulled.

Q_SIGNALS:
    void mailChosen(const QString &id); ///< Empty: none or several.
    void mailsShown(bool areThereAny);  ///< The view was filled, or emptied.
    void mailActivated(const QString &id);
    void starRequested(const QStringList &ids, bool isStarred);
    void sortRequested(store::ListView::Key key, Qt::SortOrder order);
    void shapeChanged(MessagePane::Shape shape);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildHeader();
    void buildViews();
    QAbstractItemView &view() const; ///< List or table, whichever is shown.
    void chooseCurrent();
    void chooseLoaded();
    void showEmptiness();
    bool goTo(int row);

    QAbstractItemModel *m_model = nullptr;
    QItemSelectionModel *m_selection = nullptr;
    std::function<QUrl(const QString &)> m_fileOf;
    Shape m_shape = Shape::List;
    QString m_chosenId; ///< As mailChosen() last told.

    QLabel *m_name;
    ElidedLabel *m_counts;
    SortButton *m_sort;
    QToolButton *m_switch;
    QStackedWidget *m_stack;
    MessageListView *m_list;
    MessageDelegate *m_delegate;
    MessageTable *m_table;
    EmptyPage *m_empty;
};

} // namespace widgets
