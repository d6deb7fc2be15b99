// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ListView.h"
#include "store/Profile.h"
#include "store/StoreError.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace store {

class CatalogueConnection;

/// Marks messages: renames the file in the Maildir first, which is the truth, then updates the catalogue. Finds a file
/// by its base name, wherever another program moved it. Blocks; lives on the store thread.
class MessageFlagger final : public QObject
{
    Q_OBJECT

public:
    enum class Mark { Read, Unread, Starred, Unstarred };
    Q_ENUM(Mark)

    explicit MessageFlagger(const Profile &profile, QObject *parent = nullptr);
    ~MessageFlagger() override;

public Q_SLOTS:
    void mark(const QStringList &ids, store::MessageFlagger::Mark mark);
    void markAllRead(const store::ListView &view);

Q_SIGNALS:
    void catalogueChanged(); ///< Rows were committed, once per batch.
    void failed(const store::StoreError &error);

private:
    Profile m_profile;
    std::unique_ptr<CatalogueConnection> m_connection;
};

} // namespace store
