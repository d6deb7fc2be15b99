// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QtGlobal>

#include <optional>

namespace models {

/// Which pages of a list were asked for and have not come. Keeps few under way, so that a flick through a long list
/// does not leave a queue of pages behind that nobody looks at any more.
class PageRequests
{
public:
    static constexpr qsizetype maxUnderway = 4;

    /// True where the page should be asked for now. Otherwise it is under way, or waits for a free place.
    bool wants(qint64 page);
    /// A page came; what waited longest ago is forgotten, the last wish may be asked for now.
    std::optional<qint64> arrived(qint64 page);
    void clear();

private:
    QSet<qint64> m_underway;
    std::optional<qint64> m_waiting;
};

} // namespace models
