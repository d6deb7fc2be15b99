// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace exchange {

/// Quotes lines that a reader of an mbox would take for the next message, as mboxrd does: ">" before "From ", and
/// before any ">From ", so that it can be undone exactly. Takes pieces cut anywhere, and keeps at most five bytes.
class FromQuoter
{
public:
    QByteArray quote(QByteArrayView piece);
    QByteArray finish(); ///< What was kept; and a line end where the last line has none, as mbox cannot do without.

private:
    enum class Place { LineStart, Quotes, Inside };

    void take(char c, QByteArray &into);

    Place m_place = Place::LineStart;
    qsizetype m_matched = 0; ///< Of "From ".
};

} // namespace exchange
