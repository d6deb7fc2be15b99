// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FaultyLine.h"

#include <sys/socket.h>

FaultyLine::FaultyLine(qintptr handle, FaultyMailbox &mailbox, FaultySession::Protection protection,
                       const QSslConfiguration &terms)
    : m_box(mailbox), m_session(mailbox, protection)
{
    m_socket.setSocketDescriptor(handle);
    m_socket.setSslConfiguration(terms);
    connect(&m_socket, &QSslSocket::readyRead, this, &FaultyLine::read);
    connect(&m_socket, &QSslSocket::bytesWritten, this, &FaultyLine::flood);
    connect(&m_slowness, &QTimer::timeout, this, &FaultyLine::sayByte);
}

void FaultyLine::greet(Start start)
{
    if (start == Start::InTheClear)
        return say(m_box.faults.greeting);
    connect(&m_socket, &QSslSocket::encrypted, this, [this] { say(m_box.faults.greeting); });
    m_socket.startServerEncryption();
}

void FaultyLine::read()
{
    while (!m_hasStopped && m_socket.canReadLine()) {
        const QByteArray line = m_socket.readLine();
        if (m_box.faults.breaksPipelining)
            m_socket.readAll();
        take(line.trimmed());
    }
}

void FaultyLine::take(const QByteArray &line)
{
    const Faults &faults = m_box.faults;
    m_box.heard += line;
    if (!faults.stopsAt.isEmpty() && line.startsWith(faults.stopsAt))
        return stop();
    if (!faults.floodsAt.isEmpty() && line.startsWith(faults.floodsAt)) {
        m_floodLeft = faults.floodBytes;
        return flood();
    }
    say(m_session.answer(line));
    if (m_session.isOver() && m_unsaid.isEmpty() && !m_hasStopped)
        m_socket.disconnectFromHost();
    if (m_session.isStartingTls() && !m_hasStopped) {
        m_socket.flush();
        m_socket.startServerEncryption();
        m_session.useTls();
    }
}

void FaultyLine::say(QByteArray bytes)
{
    const qint64 left = m_box.faults.stopsAfter - m_said - m_unsaid.size();
    const bool isLast = m_box.faults.stopsAfter >= 0 && left <= bytes.size();
    if (isLast)
        bytes.truncate(left);
    m_unsaid += bytes;
    if (m_box.faults.pauseAfterByte.count() > 0)
        return m_slowness.start(m_box.faults.pauseAfterByte);
    put(std::exchange(m_unsaid, {}));
    if (isLast)
        stop();
}

/// Slow servers stop nowhere but at the end.
void FaultyLine::sayByte()
{
    put(m_unsaid.left(1));
    m_unsaid.remove(0, 1);
    if (!m_unsaid.isEmpty())
        return;
    m_slowness.stop();
    if (m_session.isOver())
        m_socket.disconnectFromHost();
}

void FaultyLine::put(const QByteArray &bytes)
{
    m_said += bytes.size();
    m_socket.write(bytes);
}

void FaultyLine::stop()
{
    m_hasStopped = true;
    m_socket.flush();
    const int line = int(m_socket.socketDescriptor());
    const linger atOnce{1, 0};
    switch (m_box.faults.ending) {
    case Faults::Ending::Fin:
        ::shutdown(line, SHUT_WR); // under OpenSSL's feet: without a close_notify
        break;
    case Faults::Ending::Reset:
        ::setsockopt(line, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
        m_socket.abort();
        break;
    case Faults::Ending::CloseNotify:
        m_socket.disconnectFromHost();
        break;
    case Faults::Ending::Silence:
        break;
    }
}

void FaultyLine::flood()
{
    constexpr qint64 piece = 64 * 1024;
    if (m_floodLeft <= 0 || m_socket.bytesToWrite() > piece)
        return;
    m_socket.write(QByteArray(qMin(piece, m_floodLeft), 'f'));
    m_floodLeft -= piece;
    if (m_floodLeft <= 0)
        m_socket.disconnectFromHost();
}
