// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/MailContent.h"

#include "store/IncomingMessage.h"
#include "store/MailDigest.h"

#include <QFile>

namespace store {

namespace {

class Reading
{
public:
    void take(QByteArrayView bytes)
    {
        m_size += bytes.size();
        m_sha256.add(bytes);
        m_digest.appendStored(bytes);
    }
    MailContent end()
    {
        m_digest.finish();
        const QByteArray none = Digest::rawOf({});
        const bool hasHeader = !m_digest.header().isEmpty();
        return {m_sha256.hex(), m_digest.whole(), hasHeader ? m_digest.header() : none,
                hasHeader ? m_digest.identity() : none, m_size};
    }

private:
    Digest m_sha256;
    MailDigest m_digest;
    qint64 m_size = 0;
};

} // namespace

std::optional<MailContent> MailContent::ofFile(const QByteArray &path)
{
    QFile file(QFile::decodeName(path));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return std::nullopt;
    QByteArray piece(IncomingMessage::largestInMemory, Qt::Uninitialized);
    Reading reading;
    qint64 count = 0; // A disk that fails says so here; to ask for the end would be to ask for ever.
    while ((count = file.read(piece.data(), piece.size())) > 0)
        reading.take(QByteArrayView(piece).first(count));
    return count == 0 ? std::optional(reading.end()) : std::nullopt;
}

std::optional<MailContent> MailContent::of(const IncomingMessage &message)
{
    if (message.isLarge())
        return ofFile(message.temporary());
    Reading reading;
    reading.take(message.body());
    return reading.end();
}

} // namespace store
