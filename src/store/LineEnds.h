// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace store {

/// Turns CRLF into LF in bytes that come in pieces. A bare CR, a bare LF and NUL stay as they are.
class LineEnds
{
public:
    void convert(QByteArrayView piece, QByteArray &into); ///< Appends.
    void finish(QByteArray &into);                        ///< A CR that stood last was a bare one.

private:
    char *copy(QByteArrayView piece, char *to);

    bool m_hasPendingCr = false;
};

} // namespace store
