// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace mime {

/// Text from bytes of which nobody said what they are: ISO-2022-JP by its escapes, valid UTF-8, else the likeliest of
/// Shift_JIS, EUC-JP and windows-1252, and what uchardet finds where those convince too little. Never fails.
QString guessText(QByteArrayView bytes);

/// How much text looks like something a person wrote, over all its non-ASCII characters; higher is better. Comparable
/// between readings of the same bytes only.
double plausibility(QStringView text);

} // namespace mime
