// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ListView.h"
#include "store/MessageCounts.h"
#include "store/Profile.h"
#include "store/ViewChange.h"

#include <memory>
#include <optional>

namespace store {

class CatalogueConnection;

/// Reads the catalogue for one open view: pages by position, and how the view changed since it was last looked at.
/// Blocks; belongs to the thread that uses it. Holds no list of the view's messages; a catalogue that does not exist
/// yet is an empty one.
class CatalogueReader
{
public:
    explicit CatalogueReader(const Profile &profile);
    ~CatalogueReader();
    Q_DISABLE_COPY_MOVE(CatalogueReader)

    void open(const ListView &view);
    qint64 count() const { return m_count; } ///< Rows of the view, as of the last open() or advance().
    /// Brings the view up to date and says how it differs. Absent: the catalogue was made anew, open the view again.
    std::optional<ViewChange> advance();
    /// At most limit rows from a position. Call advance() just before, in the same turn: the answer is of now.
    MessageRows rows(qint64 offset, int limit);
    qint64 positionOf(const QString &id); ///< In the open view; -1: not in it.

    MessageCounts counts();
    QString pathOf(const QString &id); ///< Absolute, where the file is now; empty: not here any more.

private:
    Profile m_profile;
    std::unique_ptr<CatalogueConnection> m_connection;
    ListView m_view;
    qint64 m_count = 0;
};

} // namespace store
