// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Profile.h"

#include <QObject>

#include <memory>

namespace store {

class CatalogueConnection;

/// Looks into mails whose row was made from the header alone: fills in the snippet and whether there are attachments,
/// the newest first, a few at a time. A follower: may stop at any moment and goes on later. Lives on its own thread.
class Enricher final : public QObject
{
    Q_OBJECT

public:
    explicit Enricher(const Profile &profile, QObject *parent = nullptr);
    ~Enricher() override;

public Q_SLOTS:
    void wake(); ///< There may be new rows.
    void stop(); ///< Nothing more until wake().

Q_SIGNALS:
    void catalogueChanged(); ///< Rows were committed, once per batch.

private:
    Profile m_profile;
    std::unique_ptr<CatalogueConnection> m_connection;
};

} // namespace store
