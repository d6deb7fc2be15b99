// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/AddressRace.h"
#include "net/TlsTerms.h"
#include "net/Transport.h"

#include <optional>

namespace net {

/// How long the line's own phases may take.
struct LineLimits
{
    std::chrono::milliseconds connect = std::chrono::seconds(30);         ///< Look-up and all addresses included.
    std::chrono::milliseconds headStart = std::chrono::milliseconds(250); ///< RFC 8305, section 5.
    std::chrono::milliseconds handshake = std::chrono::seconds(30);
    std::chrono::milliseconds close = std::chrono::seconds(5);
};

/// A TCP line that can be protected by TLS 1.2 and up: at once, by startTls(), or not at all, as the address says.
/// The certificate must be good by chain, name and time, or its key be pinned for this very address. Of a host's
/// addresses the first that answers is taken.
class TlsTransport final : public Transport
{
    Q_OBJECT

public:
    static constexpr qint64 readBufferSize = 256 * 1024;

    TlsTransport(const base::ServerAddress &address, const TlsTerms &terms, const LineLimits &limits = {},
                 QObject *parent = nullptr);
    ~TlsTransport() override;

    void open() override;
    void write(const QByteArray &bytes) override;
    void startTls() override;
    void close() override;
    void abort() override;
    void pause() override;
    void resume() override;
    bool isEncrypted() const override;
    QByteArray peer() const override;

private:
    enum class Phase { Unopened, Connecting, Handshaking, Open, Closing, Ended };

    void takeWinner();
    void connectSocket();
    void useLine();
    void beginHandshake();
    void judgeCertificate(const QList<QSslError> &errors);
    void finishHandshake();
    void readAvailable();
    void takeEndOfStream();
    void takeSocketError(QAbstractSocket::SocketError error);
    TransportError describe(QAbstractSocket::SocketError error) const;
    void takeTimeout();
    void enter(Phase phase, std::chrono::milliseconds limit = std::chrono::milliseconds(0));
    void fail(TransportError::Kind kind, const QString &detail);
    void endWith(const TransportError &error);
    bool isPinned(const CertificateFacts &facts) const;

    const base::ServerAddress m_address;
    const LineLimits m_limits;
    const TlsTerms m_terms;
    AddressRace m_race;
    std::unique_ptr<QSslSocket> m_socket; ///< Null until connected.
    QTimer m_deadline;
    Phase m_phase = Phase::Unopened;
    bool m_isPaused = false;
    bool m_hasEnded = false; ///< The stream's end was seen; closed() follows when all bytes before it are handed on.
    std::optional<CertificateFacts> m_doubts; ///< Why verification failed, until the socket gives up on it.
    QList<QSslError> m_forgiven;              ///< By the pin.
};

} // namespace net
