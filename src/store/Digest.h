// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <nettle/sha2.h>

namespace store {

/// SHA-256 of bytes as they come by. (Nettle's, because it uses the processor's own instructions: eight times as fast
/// as Qt's, and hashing was the largest part of storing a message.)
class Digest
{
public:
    Digest();
    void add(QByteArrayView bytes);
    QByteArray hex(); ///< Of all that was added; starts anew.
    QByteArray raw(); ///< Likewise, 32 bytes.

    static QByteArray hexOf(QByteArrayView bytes);
    static QByteArray rawOf(QByteArrayView bytes);

private:
    sha256_ctx m_state;
};

} // namespace store
