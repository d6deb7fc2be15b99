// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/CatalogueReader.h"
#include "store/CatalogueWatcher.h"
#include "store/ListView.h"
#include "store/MessageCounts.h"
#include "store/ViewChange.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace models {

/// Answers the MessageListModel from the catalogue. Lives on the reader thread and may block it; app makes it there.
/// What it reports is always in step: every change is told before a page that already shows it.
class MessageFeed final : public QObject
{
    Q_OBJECT

public:
    explicit MessageFeed(const store::Profile &profile, QObject *parent = nullptr);

public Q_SLOTS:
    void start(); ///< Begins to watch the catalogue for commits of other processes; tells the counts.
    void openView(quint32 number, const store::ListView &view);
    void loadPage(quint32 number, qint64 first, int count);
    /// The store committed: changes follow at once, at most 20 times a second.
    void refresh();
    void locate(quint32 number, const QString &id); ///< located(); position -1: not in this view.
    void findPath(const QString &id);               ///< pathFound(); empty: not here any more.

Q_SIGNALS:
    void viewOpened(quint32 number, qint64 count); ///< Its first page follows, where it has any row.
    void pageLoaded(quint32 number, qint64 first, const store::MessageRows &rows);
    void changed(quint32 number, const store::ViewChange &change);
    void countsChanged(const store::MessageCounts &counts);
    void located(quint32 number, const QString &id, qint64 position);
    void pathFound(const QString &id, const QString &path);

private:
    void catchUp();
    void showFromTop();
    void tellCounts();

    store::CatalogueReader m_reader;
    store::CatalogueWatcher m_watcher;
    QTimer m_refreshTimer;
    QTimer m_countsTimer;
    QElapsedTimer m_sinceRefresh;
    quint32 m_number = 0;
    store::MessageCounts m_counts;
};

} // namespace models
