// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/CatalogueDatabase.h"
#include "store/Profile.h"

#include <QList>
#include <QObject>

#include <limits>
#include <optional>

namespace store {

/// Looks into mails whose row was made from the header alone: fills in the snippet and whether there are attachments,
/// the newest first, a few at a time. A follower: may stop at any moment and goes on later. Lives on its own thread.
class Enricher final : public QObject
{
    Q_OBJECT

public:
    explicit Enricher(const Profile &profile, QObject *parent = nullptr);

public Q_SLOTS:
    void wake(); ///< There may be new rows.
    void stop(); ///< Nothing more until wake().

Q_SIGNALS:
    void catalogueChanged(); ///< Rows were committed, once per batch.
    void idle();             ///< Every mail that can be read was looked into.

private:
    struct Candidate
    {
        qint64 row = 0;
        qint64 date = 0;
        QString path; ///< Empty: the file is not there (yet).
    };
    struct Finding
    {
        qint64 row = 0;
        QString snippet;
        std::optional<int> attachments;
    };

    bool connectDatabase();
    void workLater();
    void work();
    QList<Candidate> nextCandidates();
    static std::optional<Finding> lookInto(const Candidate &candidate);
    void record(const QList<Finding> &findings);

    Profile m_profile;
    std::optional<CatalogueDatabase> m_database;
    qint64 m_beforeDate = std::numeric_limits<qint64>::max(); ///< Where this round stands: newer ones were tried.
    qint64 m_beforeRow = std::numeric_limits<qint64>::max();
    bool m_mayWork = false;
    bool m_isScheduled = false;
};

} // namespace store
