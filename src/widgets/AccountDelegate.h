// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace widgets {

/// Paints the sidebar's rows: views, headings, accounts with their state. Reads models::AccountListModel.
class AccountDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintView(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintAccount(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    /// Paints the number at the right and gives back what is left of the row.
    QRect paintCount(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace widgets
