// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FixedNonce.h"

#include <QRandomGenerator>

#include <gsasl.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace {

QByteArray &fixedNonce()
{
    static QByteArray nonce;
    return nonce;
}

constexpr char mark = '\x2a'; ///< What gsasl_nonce() gives while a nonce is fixed; its base64 is then the nonce.

char *copyOf(const QByteArray &text)
{
    char *copy = static_cast<char *>(std::malloc(size_t(text.size()) + 1)); // the library frees it
    std::memcpy(copy, text.constData(), size_t(text.size()) + 1);
    return copy;
}

} // namespace

void useNonce(const QByteArray &nonce)
{
    fixedNonce() = nonce;
}

// The two below stand in for the library's own, which calls them by name.

int gsasl_nonce(char *data, size_t size)
{
    for (size_t i = 0; i < size; ++i)
        data[i] = fixedNonce().isEmpty() ? char(QRandomGenerator::system()->generate()) : mark;
    return GSASL_OK;
}

int gsasl_base64_to(const char *in, size_t size, char **out, size_t *outSize)
{
    const bool isNonce = !fixedNonce().isEmpty() && std::all_of(in, in + size, [](char c) { return c == mark; });
    const QByteArray encoded = isNonce ? fixedNonce() : QByteArray(in, qsizetype(size)).toBase64();
    *out = copyOf(encoded);
    if (outSize)
        *outSize = size_t(encoded.size());
    return GSASL_OK;
}
