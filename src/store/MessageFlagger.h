// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/CatalogueDatabase.h"
#include "store/ListView.h"
#include "store/MessageRow.h"
#include "store/Profile.h"
#include "store/StoreError.h"

#include <QList>
#include <QObject>
#include <QStringList>

#include <optional>

namespace store {

/// Marks messages: renames the file in the Maildir first, which is the truth, then updates the catalogue. Finds a file
/// by its base name, wherever another program moved it. Blocks for one batch at a time; lives on the store thread.
class MessageFlagger final : public QObject
{
    Q_OBJECT

public:
    enum class Mark { Read, Unread, Starred, Unstarred };
    Q_ENUM(Mark)

    explicit MessageFlagger(const Profile &profile, QObject *parent = nullptr);

public Q_SLOTS:
    void mark(const QStringList &ids, store::MessageFlagger::Mark mark);
    void markAllRead(const store::ListView &view);

Q_SIGNALS:
    void rested();                               ///< All that was asked for is done.
    void catalogueChanged();                     ///< Rows were committed, once per batch.
    void failed(const store::StoreError &error); ///< The list shows the flags from before; the others go on.

private:
    struct Wish
    {
        QString id;
        Mark mark = Mark::Read;
    };
    struct Renamed
    {
        QString id;
        QString file;
        MessageFlags flags;
    };

    bool connectDatabase();
    void workLater();
    void work();
    std::optional<Renamed> rename(const Wish &wish);
    void record(const QList<Renamed> &batch);
    Outcome write(const QList<Renamed> &batch);

    Profile m_profile;
    std::optional<CatalogueDatabase> m_database;
    QList<Wish> m_wishes;
    bool m_isWorking = false;
};

} // namespace store
