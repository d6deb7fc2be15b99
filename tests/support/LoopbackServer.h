// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ServerAddress.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>

#include <functional>
#include <memory>

/// A server on a free port of this host for one client at a time, with one of the test certificates. It knows no POP3:
/// the test says what is done with each line that comes.
class LoopbackServer final : public QTcpServer
{
    Q_OBJECT

public:
    using Reply = std::function<void(QSslSocket &client, const QByteArray &line)>;

    /// certificate: a name in tests/support/certificates. welcome: sent first; empty: nothing.
    explicit LoopbackServer(const QString &certificate, const QByteArray &welcome = "+OK ready\r\n");

    void setImplicitTls(bool on) { m_isImplicit = on; }
    void askForCertificate() { m_asksForCertificate = true; } ///< One of the test authority's.
    void speakOldTlsOnly() { m_isOld = true; }                ///< TLS 1.0.
    void setReply(Reply reply) { m_reply = std::move(reply); }
    base::ServerAddress address(base::ServerAddress::Tls tls) const;
    QSslSocket *client() const { return m_client.get(); } ///< Null before one came.
    const QByteArray &heard() const { return m_heard; }   ///< All the client said, as it came out of TLS.

    static QString certificatePath(const QString &name);
    static QByteArray spkiHash(const QString &certificate);
    static QSslConfiguration termsOf(const QString &certificate); ///< A server's, with that certificate.

protected:
    void incomingConnection(qintptr handle) override;

private:
    void sayWelcome();
    QSslConfiguration terms() const;
    void read();

    QString m_certificate;
    QByteArray m_welcome;
    Reply m_reply;
    bool m_isImplicit = false;
    bool m_asksForCertificate = false;
    bool m_isOld = false;
    std::unique_ptr<QSslSocket> m_client;
    QByteArray m_heard;
};
