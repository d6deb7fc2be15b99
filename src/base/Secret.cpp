// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Secret.h"

#include <algorithm>

namespace base {

struct Secret::Buffer
{
    explicit Buffer(QByteArrayView bytes) : size(bytes.size()), data(std::make_unique<char[]>(size_t(bytes.size())))
    {
        std::copy(bytes.begin(), bytes.end(), data.get());
    }
    ~Buffer() { wipe(data.get(), size); }
    Q_DISABLE_COPY_MOVE(Buffer)

    const qsizetype size;
    const std::unique_ptr<char[]> data;
};

Secret Secret::fromBytes(QByteArray &&bytes)
{
    Secret secret;
    secret.m_buffer = std::make_shared<const Buffer>(QByteArrayView(bytes));
    wipe(bytes);
    return secret;
}

qsizetype Secret::size() const
{
    return m_buffer ? m_buffer->size : 0;
}

bool Secret::hasLineBreakOrNul() const
{
    const QByteArrayView bytes = reveal();
    return std::any_of(bytes.begin(), bytes.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

QByteArrayView Secret::reveal() const
{
    return m_buffer ? QByteArrayView(m_buffer->data.get(), m_buffer->size) : QByteArrayView();
}

void wipe(QByteArray &bytes)
{
    if (bytes.isDetached())
        wipe(bytes.data(), bytes.size());
    bytes.clear();
}

/// A store that the optimiser may not drop although nobody reads it afterwards.
void wipe(char *bytes, qsizetype size)
{
    volatile char *cell = bytes;
    for (qsizetype i = 0; i < size; ++i)
        cell[i] = 0;
}

} // namespace base
