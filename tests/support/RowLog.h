// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QObject>
#include <QStringList>

/// Writes down what a model tells its views: "insert 0-1, remove 3, reset".
class RowLog : public QObject
{
public:
    explicit RowLog(const QAbstractItemModel *model)
    {
        const auto note = [](QStringList &list, const char *verb) {
            return [&list, verb](const QModelIndex &, int first, int last) { list << line(verb, first, last); };
        };
        connect(model, &QAbstractItemModel::rowsInserted, this, note(m_moves, "insert"));
        connect(model, &QAbstractItemModel::rowsRemoved, this, note(m_moves, "remove"));
        connect(model, &QAbstractItemModel::modelReset, this, [this] { m_moves << QStringLiteral("reset"); });
        connect(model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &from, const QModelIndex &to) {
            m_changes << line("change", from.row(), to.row());
        });
    }

    QString text() const { return m_moves.join(QStringLiteral(", ")); }      ///< Rows that came and went.
    QString changes() const { return m_changes.join(QStringLiteral(", ")); } ///< Rows that look different.
    void clear()
    {
        m_moves.clear();
        m_changes.clear();
    }

private:
    static QString line(const char *verb, int first, int last)
    {
        const QString range = first == last ? QString::number(first) : QStringLiteral("%1-%2").arg(first).arg(last);
        return QLatin1String(verb) + QLatin1Char(' ') + range;
    }

    QStringList m_moves;
    QStringList m_changes;
};
