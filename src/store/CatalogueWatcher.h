// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/CatalogueDatabase.h"
#include "store/FileIdentity.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace store {

/// Notices commits to the catalogue by anyone, other processes too, within half a second, also when the file is only
/// made later or made anew. Lives on the thread that uses it.
class CatalogueWatcher final : public QObject
{
    Q_OBJECT

public:
    explicit CatalogueWatcher(const QString &catalogueFile, QObject *parent = nullptr);

public Q_SLOTS:
    void start();

Q_SIGNALS:
    void changed();

private:
    void look();
    void connectAgain();
    qint64 dataVersion() const;

    QString m_path;
    FileIdentity m_file;
    std::optional<CatalogueDatabase> m_database;
    QTimer m_timer;
    qint64 m_seen = 0; ///< PRAGMA data_version when last looked.
};

} // namespace store
