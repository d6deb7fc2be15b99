// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace widgets {

struct Theme;

/// Paints a mail as two lines in the list (LOOK.md's row anatomy): account bar, dot, sender and date, subject and
/// snippet, marks. Reads the roles of models::MessageListModel. Owned by its view.
class MessageDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setShowsAccounts(bool areSeveral) { m_showsAccounts = areSeveral; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Lines;

    void paintMarks(QPainter *painter, Lines &lines, const QModelIndex &index) const;
    void paintFirstLine(QPainter *painter, const Lines &lines, const QModelIndex &index) const;
    void paintSecondLine(QPainter *painter, const Lines &lines, const QModelIndex &index) const;

    bool m_showsAccounts = true;
};

} // namespace widgets
