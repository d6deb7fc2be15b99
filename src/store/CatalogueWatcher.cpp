// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/CatalogueWatcher.h"

#include <QSqlQuery>
#include <QVariant>

namespace store {

namespace {

constexpr int lookEveryMs = 500;

} // namespace

CatalogueWatcher::CatalogueWatcher(const QString &catalogueFile, QObject *parent)
    : QObject(parent), m_path(catalogueFile), m_timer(this)
{
    m_timer.setInterval(lookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &CatalogueWatcher::look);
}

void CatalogueWatcher::start()
{
    connectAgain();
    m_timer.start();
}

void CatalogueWatcher::connectAgain()
{
    m_database.reset();
    m_file = FileIdentity::of(m_path);
    auto opened = CatalogueDatabase::open(m_path, CatalogueDatabase::Access::Read);
    if (opened)
        m_database.emplace(std::move(opened).value());
    m_seen = dataVersion();
}

qint64 CatalogueWatcher::dataVersion() const
{
    if (!m_database)
        return 0;
    QSqlQuery query(m_database->connection());
    return query.exec(QStringLiteral("PRAGMA data_version")) && query.next() ? query.value(0).toLongLong() : 0;
}

void CatalogueWatcher::look()
{
    const bool isAnother = FileIdentity::of(m_path) != m_file;
    if (isAnother || (!m_database && m_file.exists())) {
        connectAgain();
        // Its file is there before its tables are: whoever makes it may have filled them by now, too.
        if (isAnother || m_database)
            Q_EMIT changed();
        return;
    }
    const qint64 now = dataVersion();
    if (now != m_seen) {
        m_seen = now;
        Q_EMIT changed();
    }
}

} // namespace store
