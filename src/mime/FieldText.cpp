// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/FieldText.h"

#include <algorithm>

namespace mime {

namespace {

bool isControl(QChar c)
{
    const char16_t code = c.unicode();
    return code < 0x20 || (code >= 0x7f && code < 0xa0) || code == 0x2028 || code == 0x2029;
}

} // namespace

bool isBidiControl(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

QString asOneLine(QString text)
{
    text.removeIf(isBidiControl);
    std::replace_if(text.begin(), text.end(), isControl, QChar(u' '));
    return text.trimmed();
}

} // namespace mime
