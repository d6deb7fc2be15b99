// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/TlsTransport.h"

#include "net/CertificateReading.h"
#include "net/SocketErrors.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

#ifdef Q_OS_LINUX
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#endif

namespace net {

namespace {

constexpr qint64 maxPiece = 64 * 1024;

/// A server that does not pipeline sends each reply in small pieces, and its system holds the next piece back until
/// we acknowledge the last, for which ours would take its time. Linux forgets the wish, so it is renewed.
void acknowledgeAtOnce([[maybe_unused]] const QSslSocket &socket)
{
#ifdef Q_OS_LINUX
    const int on = 1;
    ::setsockopt(int(socket.socketDescriptor()), IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on);
#endif
}

} // namespace

TlsTransport::TlsTransport(const base::ServerAddress &address, const TlsTerms &terms, const LineLimits &limits,
                           QObject *parent)
    : Transport(parent), m_address(address), m_limits(limits), m_terms(terms), m_race(address, limits.headStart)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &TlsTransport::takeTimeout);
    connect(&m_race, &AddressRace::won, this, &TlsTransport::takeWinner);
    connect(&m_race, &AddressRace::lost, this,
            [this](QAbstractSocket::SocketError error, const QString &detail) { fail(kindOf(error), detail); });
}

TlsTransport::~TlsTransport()
{
    abort();
}

void TlsTransport::open()
{
    enter(Phase::Connecting, m_limits.connect);
    if (m_terms.unreadable.isEmpty())
        return m_race.start();
    const QString detail = QStringLiteral("no certificate or key could be read from %1").arg(m_terms.unreadable);
    QMetaObject::invokeMethod(
        this, [this, detail] { fail(TransportError::Kind::Other, detail); }, Qt::QueuedConnection);
}

void TlsTransport::takeWinner()
{
    if (m_phase != Phase::Connecting)
        return;
    m_socket = m_race.takeWinner();
    m_socket->setReadBufferSize(readBufferSize);
    m_socket->setSslConfiguration(m_terms.configuration);
    m_socket->setPeerVerifyName(m_address.host);
    connectSocket();
    useLine();
}

void TlsTransport::connectSocket()
{
    connect(m_socket.get(), &QSslSocket::sslErrors, this, &TlsTransport::judgeCertificate);
    connect(m_socket.get(), &QSslSocket::encrypted, this, &TlsTransport::finishHandshake);
    connect(m_socket.get(), &QSslSocket::readyRead, this, &TlsTransport::readAvailable);
    connect(m_socket.get(), &QSslSocket::disconnected, this, &TlsTransport::takeEndOfStream);
    connect(m_socket.get(), &QSslSocket::errorOccurred, this, &TlsTransport::takeSocketError);
}

void TlsTransport::useLine()
{
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    if (m_address.tls == base::ServerAddress::Tls::Implicit)
        return beginHandshake();
    enter(Phase::Open);
    Q_EMIT opened();
}

void TlsTransport::write(const QByteArray &bytes)
{
    if (m_phase == Phase::Open)
        m_socket->write(bytes.constData(),
                        bytes.size()); // by pointer, so that the socket keeps a copy and we may wipe ours
}

void TlsTransport::startTls()
{
    if (m_phase == Phase::Open)
        beginHandshake();
}

/// The socket keeps bytes that wait across the handshake, and would give them out as if they had come through TLS.
void TlsTransport::beginHandshake()
{
    enter(Phase::Handshaking, m_limits.handshake);
    if (m_address.tls != base::ServerAddress::Tls::Implicit && m_socket->bytesAvailable() > 0) {
        QMetaObject::invokeMethod(
            this, [this] { fail(TransportError::Kind::Injected, QStringLiteral("bytes waited before the handshake")); },
            Qt::QueuedConnection);
        return;
    }
    m_socket->startClientEncryption();
}

void TlsTransport::judgeCertificate(const QList<QSslError> &errors)
{
    const CertificateFacts facts = readCertificate(*m_socket, errors);
    if (!isPinned(facts)) {
        m_doubts = facts;
        return;
    }
    m_forgiven = errors;
    m_socket->ignoreSslErrors(errors);
}

bool TlsTransport::isPinned(const CertificateFacts &facts) const
{
    return !facts.spkiSha256.isEmpty() && m_address.spkiPins.contains(facts.spkiSha256);
}

void TlsTransport::finishHandshake()
{
    if (m_phase != Phase::Handshaking)
        return;
    // After STLS the client speaks first: whatever is there already came from someone else.
    if (m_address.tls == base::ServerAddress::Tls::StartTls && m_socket->bytesAvailable() > 0)
        return fail(TransportError::Kind::Injected, QStringLiteral("bytes waited behind the handshake"));
    CertificateFacts facts = readCertificate(*m_socket, {});
    const bool isDoubtful = !m_forgiven.isEmpty() || !facts.flaws.isEmpty();
    if (isDoubtful && !isPinned(facts))
        return endWith({TransportError::Kind::Certificate, QStringLiteral("host name"), {}, facts, false});
    facts.isPinned = isDoubtful;
    facts.flaws.clear();
    const bool isFirst = m_address.tls == base::ServerAddress::Tls::Implicit;
    enter(Phase::Open);
    Q_EMIT secured(facts);
    if (isFirst && m_phase == Phase::Open)
        Q_EMIT opened();
    readAvailable();
}

void TlsTransport::readAvailable()
{
    if (m_phase != Phase::Open && m_phase != Phase::Closing)
        return;
    acknowledgeAtOnce(*m_socket);
    while (!m_isPaused && m_phase != Phase::Ended && m_phase != Phase::Handshaking && m_socket->bytesAvailable() > 0)
        Q_EMIT received(m_socket->read(maxPiece));
    if (m_hasEnded && !m_isPaused && (m_phase == Phase::Open || m_phase == Phase::Closing)) {
        enter(Phase::Ended);
        Q_EMIT closed();
    }
}

void TlsTransport::takeEndOfStream()
{
    m_hasEnded = true;
    if (m_phase == Phase::Handshaking)
        return endWith(describe(QAbstractSocket::RemoteHostClosedError));
    readAvailable();
}

void TlsTransport::takeSocketError(QAbstractSocket::SocketError error)
{
    if (m_phase == Phase::Ended || m_phase == Phase::Unopened)
        return;
    const bool isOrderlyEnd = error == QAbstractSocket::RemoteHostClosedError;
    if (isOrderlyEnd && (m_phase == Phase::Open || m_phase == Phase::Closing))
        return; // disconnected() follows, and what was received before it still counts
    endWith(describe(error));
}

TransportError TlsTransport::describe(QAbstractSocket::SocketError error) const
{
    TransportError failure;
    failure.kind = kindOf(error);
    failure.detail = m_socket->errorString();
    if (m_phase == Phase::Handshaking) {
        failure.kind = m_doubts ? TransportError::Kind::Certificate : TransportError::Kind::TlsFailed;
        failure.facts = m_doubts;
        failure.isPeerInTheClear = saysPeerIsInTheClear(failure.detail);
        failure.isClosedByPeer = error == QAbstractSocket::RemoteHostClosedError;
    } else if (m_phase == Phase::Open && failure.kind == TransportError::Kind::Unreachable) {
        failure.kind = TransportError::Kind::Reset;
    }
    return failure;
}

void TlsTransport::takeTimeout()
{
    if (m_phase != Phase::Closing)
        return fail(TransportError::Kind::TimedOut,
                    m_phase == Phase::Connecting ? QStringLiteral("connect") : QStringLiteral("handshake"));
    m_socket->abort();
    m_hasEnded = true;
    readAvailable();
}

void TlsTransport::close()
{
    if (m_phase != Phase::Open)
        return;
    enter(Phase::Closing, m_limits.close);
    m_socket->disconnectFromHost();
}

void TlsTransport::abort()
{
    enter(Phase::Ended);
    m_race.stop();
    if (m_socket)
        m_socket->abort();
}

void TlsTransport::pause()
{
    m_isPaused = true;
}

void TlsTransport::resume()
{
    m_isPaused = false;
    QMetaObject::invokeMethod(this, &TlsTransport::readAvailable, Qt::QueuedConnection);
}

bool TlsTransport::isEncrypted() const
{
    return m_socket && m_socket->isEncrypted();
}

QByteArray TlsTransport::peer() const
{
    return QStringLiteral("%1:%2 (%3)")
        .arg(m_address.host)
        .arg(m_address.port)
        .arg(m_socket ? m_socket->peerAddress().toString() : QString())
        .toUtf8();
}

void TlsTransport::enter(Phase phase, std::chrono::milliseconds limit)
{
    m_phase = phase;
    if (limit.count() > 0)
        m_deadline.start(limit);
    else
        m_deadline.stop();
}

void TlsTransport::fail(TransportError::Kind kind, const QString &detail)
{
    if (m_phase != Phase::Ended)
        endWith({kind, detail, {}, std::nullopt, false});
}

void TlsTransport::endWith(const TransportError &error)
{
    abort();
    Q_EMIT failed(error);
}

} // namespace net
