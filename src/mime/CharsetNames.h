// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace mime {

/// The decoder for a charset label as mails write it ("x-sjis", "latin1", "\"GB2312\""): "UTF-8", "ISO-2022-JP" or a
/// name for QStringDecoder, where a label stands for its superset as mail programs use it. Empty for labels that say
/// nothing (missing, us-ascii, unknown-8bit) or that are not on the allow-list.
QByteArray decoderName(QByteArrayView label);

} // namespace mime
