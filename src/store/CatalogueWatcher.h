// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <memory>

namespace store {

class CatalogueConnection;

/// Notices commits to the catalogue by anyone, other processes too, within half a second, also when the file is only
/// made later or made anew. Lives on the thread that uses it.
class CatalogueWatcher final : public QObject
{
    Q_OBJECT

public:
    explicit CatalogueWatcher(const QString &catalogueFile, QObject *parent = nullptr);
    ~CatalogueWatcher() override;

public Q_SLOTS:
    void start();

Q_SIGNALS:
    void changed();

private:
    void look();

    std::unique_ptr<CatalogueConnection> m_connection;
    QTimer m_timer;
    qint64 m_seen = -1; ///< PRAGMA data_version when last looked.
};

} // namespace store
