// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace base {

/// Gives mail that was kept with LF its form on the wire again, in pieces: LF becomes CRLF, what is CRLF stays.
class CrLf
{
public:
    QByteArray convert(QByteArrayView piece);

private:
    char m_last = 0;
};

} // namespace base
