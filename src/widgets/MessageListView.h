// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Sections.h"

#include <QAbstractItemView>
#include <QPersistentModelIndex>

namespace widgets {

/// The list of mails in two-line rows with headings between them. Every row is equally high and nothing is measured in
/// advance, so a million rows cost no more than a screenful. Where rows come or go above, what is being read stays put.
class MessageListView final : public QAbstractItemView
{
    Q_OBJECT

public:
    explicit MessageListView(QWidget *parent = nullptr);

    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;
    void reset() override;
    void keyboardSearch(const QString &) override {} ///< Letters are shortcuts here.

Q_SIGNALS:
    void dragBegun(); ///< The selected mails are to be dragged out.

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;

    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void dataChanged(const QModelIndex &from, const QModelIndex &to, const QList<int> &roles) override;
    void updateGeometries() override;
    void startDrag(Qt::DropActions actions) override;
    void paintEvent(QPaintEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Anchor
    {
        QPersistentModelIndex row;
        int offset = 0;
    };

    int rowCount() const;
    int rowAfter(CursorAction action, int row, int page) const; ///< May lie outside the list.
    int rowHeight() const;
    int headingHeight() const;
    int startOf(int row) const; ///< In the whole list; with the heading.
    int rowAtHeight(int y) const;
    Anchor anchor() const;
    void restore(const Anchor &anchor);
    bool learnSections(int first, int last);
    void paintRow(QPainter *painter, int row) const;
    void paintHeading(QPainter *painter, const QRect &rect, const QString &text) const;

    Sections m_sections;
    int m_hoveredRow = -1;
};

} // namespace widgets
