// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Digest.h"

namespace store {

Digest::Digest()
{
    sha256_init(&m_state);
}

void Digest::add(QByteArrayView bytes)
{
    sha256_update(&m_state, static_cast<size_t>(bytes.size()), reinterpret_cast<const uint8_t *>(bytes.data()));
}

QByteArray Digest::hex()
{
    return raw().toHex();
}

QByteArray Digest::hexOf(QByteArrayView bytes)
{
    return rawOf(bytes).toHex();
}

QByteArray Digest::rawOf(QByteArrayView bytes)
{
    Digest digest;
    digest.add(bytes);
    return digest.raw();
}

QByteArray Digest::raw()
{
    QByteArray result(SHA256_DIGEST_SIZE, Qt::Uninitialized);
    sha256_digest(&m_state, SHA256_DIGEST_SIZE, reinterpret_cast<uint8_t *>(result.data()));
    return result;
}

} // namespace store
