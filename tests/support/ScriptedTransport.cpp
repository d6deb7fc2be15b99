// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ScriptedTransport.h"

#include <utility>

namespace {

net::CertificateFacts goodCertificate()
{
    net::CertificateFacts facts;
    facts.protocol = QStringLiteral("TLSv1.3");
    return facts;
}

} // namespace

void ScriptedTransport::open()
{
    const auto begin = [this] {
        if (m_isEncrypted)
            Q_EMIT secured(goodCertificate());
        Q_EMIT opened();
    };
    QMetaObject::invokeMethod(this, begin, Qt::QueuedConnection);
}

void ScriptedTransport::close()
{
    QMetaObject::invokeMethod(this, &ScriptedTransport::endStream, Qt::QueuedConnection);
}

void ScriptedTransport::pause()
{
    m_isPaused = true;
    ++m_pauses;
}

void ScriptedTransport::resume()
{
    m_isPaused = false;
    QMetaObject::invokeMethod(
        this, [this] { deliver(std::exchange(m_heldBack, {})); }, Qt::QueuedConnection);
}

void ScriptedTransport::deliver(const QByteArray &bytes)
{
    if (m_hasEnded || bytes.isEmpty())
        return;
    if (m_isPaused)
        m_heldBack += bytes;
    else if (m_isHandshaking) // plain text is no handshake record
        Q_EMIT failed({net::TransportError::Kind::TlsFailed, QStringLiteral("wrong version number"), bytes, {}, true});
    else
        Q_EMIT received(bytes);
}

void ScriptedTransport::finishHandshake()
{
    m_isHandshaking = false;
    m_isEncrypted = true;
    Q_EMIT secured(goodCertificate());
}

void ScriptedTransport::endStream()
{
    if (!std::exchange(m_hasEnded, true))
        Q_EMIT closed();
}

void ScriptedTransport::reset()
{
    if (!std::exchange(m_hasEnded, true))
        Q_EMIT failed({net::TransportError::Kind::Reset, QStringLiteral("connection reset"), {}, {}, false});
}

QByteArray ScriptedTransport::takeWrittenLine()
{
    const qsizetype end = m_written.indexOf('\n');
    QByteArray line = m_written.left(end);
    m_written.remove(0, end + 1);
    return line.endsWith('\r') ? line.chopped(1) : line + "<bare LF>";
}
