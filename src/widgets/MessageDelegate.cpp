// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/MessageDelegate.h"

#include "models/MessageListModel.h"
#include "widgets/Contrast.h"
#include "widgets/Icons.h"
#include "widgets/Measures.h"
#include "widgets/RowPainting.h"

#include <QPainter>

namespace widgets {

using Role = models::MessageListModel::Role;

namespace {

QVariant value(const QModelIndex &index, Role role)
{
    return index.data(int(role));
}

/// Grey blocks where a row is not read from disk yet.
void paintPlaceholder(QPainter *painter, const QRect &first, const QRect &second, const Theme &theme)
{
    const QColor block = mixed(theme.text, theme.base, 0.08);
    painter->fillRect(QRect(first.left(), first.center().y() - 5, first.width() / 3, 10), block);
    painter->fillRect(QRect(second.left(), second.center().y() - 5, second.width() * 2 / 3, 10), block);
}

} // namespace

/// Where the parts of one row go.
struct MessageDelegate::Lines
{
    Lines(const QStyleOptionViewItem &option, bool unread)
        : theme(Theme::of(option.palette)), font(option.font), isUnread(unread), row(option.rect)
    {
        const auto u = [&](int pixels) { return units(option.font, pixels); };
        isSelected = option.state & QStyle::State_Selected;
        const int left = row.left() + u(28);
        const int width = row.right() - u(12) - left;
        first = QRect(left, row.top() + u(8), width, u(20));
        second = QRect(left, row.top() + u(28), width, u(20));
    }

    Theme theme;
    QFont font;
    bool isUnread;
    bool isSelected = false;
    QRect row;
    QRect first;
    QRect second;
};

QSize MessageDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {units(option.font, 200), units(option.font, 56)};
}

void MessageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Lines lines(option, value(index, Role::IsUnread).toBool());
    painter->save();
    paintRowGround(painter, option);
    painter->fillRect(lines.first.left(), lines.row.bottom(), lines.row.width(), 1, lines.theme.line);
    if (!value(index, Role::IsLoaded).toBool()) {
        paintPlaceholder(painter, lines.first, lines.second, lines.theme);
    } else {
        paintMarks(painter, lines, index);
        paintFirstLine(painter, lines, index);
        paintSecondLine(painter, lines, index);
    }
    painter->restore();
}

void MessageDelegate::paintMarks(QPainter *painter, Lines &lines, const QModelIndex &index) const
{
    const auto u = [&](int pixels) { return units(lines.font, pixels); };
    const QRect &row = lines.row;
    if (m_showsAccounts && !lines.isSelected) {
        const QColor colour = lines.theme.accountColour(value(index, Role::AccountColour).value<QColor>());
        painter->fillRect(row.left(), row.top() + u(6), 3, row.height() - u(12), colour);
    }
    if (lines.isUnread) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(lines.theme.accent);
        painter->drawEllipse(QPointF(row.left() + u(15), lines.first.center().y() + 0.5), u(4), u(4));
    }
    const auto mark = [&](const char *name, const QColor &colour) {
        const QRect place(lines.second.right() - u(14), lines.second.top(), u(14), lines.second.height());
        drawIcon(painter, place, name, colour, u(14));
        lines.second.setRight(lines.second.right() - u(20));
    };
    if (value(index, Role::IsStarred).toBool())
        mark("star-on", lines.theme.star);
    if (value(index, Role::HasAttachment).toBool())
        mark("clip", lines.theme.secondary);
    if (value(index, Role::IsPartial).toBool())
        mark(value(index, Role::IsGone).toBool() ? "offline" : "download", lines.theme.secondary);
}

void MessageDelegate::paintFirstLine(QPainter *painter, const Lines &lines, const QModelIndex &index) const
{
    const auto weight = lines.isUnread ? QFont::DemiBold : QFont::Normal;
    painter->setFont(sized(lines.font, 0.92, weight));
    painter->setPen(lines.isUnread ? lines.theme.accent : lines.theme.secondary);
    const int dateWidth =
        paintText(painter, lines.first, value(index, Role::DateText).toString(), Qt::AlignRight | Qt::AlignVCenter);
    QRect place = lines.first.adjusted(0, 0, -dateWidth - 10, 0);
    if (value(index, Role::IsInFuture).toBool()) {
        drawIcon(painter, QRect(place.right() - 12, place.top(), 14, place.height()), "warning", lines.theme.warning,
                 14);
        place.adjust(0, 0, -18, 0);
    }
    const int threads = value(index, Role::ThreadCount).toInt();
    const QFont senderFont = sized(lines.font, 1, weight);
    painter->setFont(senderFont);
    painter->setPen(lines.theme.text);
    const int senderWidth =
        paintText(painter, place.adjusted(0, 0, threads > 1 ? -36 : 0, 0), value(index, Role::Sender).toString());
    if (threads > 1) {
        painter->setFont(sized(lines.font, 0.85));
        painter->setPen(lines.theme.secondary);
        paintPill(painter, place.adjusted(senderWidth + 6, 0, 0, 0), QString::number(threads),
                  mixed(lines.theme.text, lines.theme.base, 0.08));
    }
}

void MessageDelegate::paintSecondLine(QPainter *painter, const Lines &lines, const QModelIndex &index) const
{
    painter->setFont(sized(lines.font, 1, lines.isUnread ? QFont::DemiBold : QFont::Normal));
    painter->setPen(lines.theme.text);
    const int used = paintText(painter, lines.second, value(index, Role::Subject).toString());
    const int gap = painter->fontMetrics().horizontalAdvance(QChar(0x2002)); // one en space
    painter->setFont(sized(lines.font, 1));
    painter->setPen(lines.theme.secondary);
    const QRect rest = lines.second.adjusted(used + gap, 0, 0, 0);
    if (rest.width() > gap * 4)
        paintText(painter, rest, value(index, Role::Snippet).toString());
}

} // namespace widgets
