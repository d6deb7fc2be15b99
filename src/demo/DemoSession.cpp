// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoSession.h"

#include <QTcpSocket>

#include <chrono>

namespace demo {

namespace {

constexpr qint64 maxUnsent = 256 * 1024;
constexpr qint64 maxReadAhead = 64 * 1024;
constexpr qint64 maxLine = 255; // RFC 2449, section 4
constexpr std::chrono::minutes autologout{10};

} // namespace

DemoSession::DemoSession(QTcpSocket &socket, const QList<SampleMail> &mails)
    : QObject(&socket), m_socket(socket), m_responder(mails)
{
    m_socket.setReadBufferSize(maxReadAhead);
    m_silence.setSingleShot(true);
    connect(&m_socket, &QTcpSocket::readyRead, this, &DemoSession::answerLines);
    connect(&m_socket, &QTcpSocket::bytesWritten, this, &DemoSession::answerLines);
    connect(&m_socket, &QTcpSocket::disconnected, &m_socket, &QTcpSocket::deleteLater);
    connect(&m_silence, &QTimer::timeout, &m_socket, &QTcpSocket::abort);
    m_silence.start(autologout);
    m_socket.write(Responder::greeting());
}

void DemoSession::answerLines()
{
    const auto isOpen = [this] { return m_socket.state() == QTcpSocket::ConnectedState && !m_responder.isOver(); };
    while (isOpen() && m_socket.bytesToWrite() < maxUnsent && m_socket.canReadLine())
        answerLine(m_socket.readLine(maxLine + 1));
    if (isOpen() && !m_socket.canReadLine() && m_socket.bytesAvailable() > maxLine)
        m_socket.abort(); // no POP3 client
}

void DemoSession::answerLine(QByteArrayView line)
{
    m_silence.start(autologout);
    if (!line.endsWith('\n')) {
        m_socket.write("-ERR line too long\r\n");
        m_socket.disconnectFromHost();
        return;
    }
    line.chop(line.endsWith("\r\n") ? 2 : 1);
    m_socket.write(m_responder.answer(line));
    if (!m_responder.isOver())
        return;
    if (const QSet<QByteArray> uidls = m_responder.deletions(); !uidls.isEmpty())
        Q_EMIT deleted(uidls);
    m_socket.disconnectFromHost();
}

} // namespace demo
