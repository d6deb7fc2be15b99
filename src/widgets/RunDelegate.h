// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace widgets {

/// Paints one account's line in the panel of a running check: name, what happens, bar, counts, Cancel. Reads
/// models::RunModel.
class RunDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Where the cross of a running row is; empty for others.
    static QRect crossRect(const QStyleOptionViewItem &option, const QModelIndex &index);

private:
    void paintState(QPainter *painter, const QRect &place, const QStyleOptionViewItem &option,
                    const QModelIndex &index) const;
    void paintNumbers(QPainter *painter, const QRect &place, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const;
};

} // namespace widgets
