// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/TestCertificates.h"

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

/// Debian's dovecot as an ordinary process on free loopback ports, with every mechanism it has and one mailbox that
/// every name and the password below open. Gone with the object.
class DovecotServer
{
public:
    explicit DovecotServer(TestCertificates::Kind kind = TestCertificates::Kind::Good);
    ~DovecotServer();
    Q_DISABLE_COPY_MOVE(DovecotServer)

    /// Asks for a certificate of its own authority and takes its name for the user's (EXTERNAL), before start().
    void askForCertificates() { m_asksForCertificates = true; }
    QString makeClientCertificate(const QString &name) const { return m_certificates.makeClient(name); }

    bool start(); ///< False where it does not answer; log() says why.
    void stop();
    void kill(); ///< -9, to every process of it at once; start() begins anew on the same mailbox.

    void put(const QByteArray &message); ///< LF line ends, into the mailbox. Before start() or while it runs.
    QList<QByteArray> mailbox() const;   ///< What lies there now.

    quint16 plainPort() const { return m_plainPort; } ///< Also for STLS.
    quint16 tlsPort() const { return m_tlsPort; }
    QString caFile() const { return m_certificates.caFile(); } ///< Vouches for "localhost" and 127.0.0.1.
    static QString user() { return QStringLiteral("ann"); }
    static QString password() { return QStringLiteral("open-sesame"); }
    /// A user whose password is a canary: its forms in hex, base64 and a URL all differ from it.
    static QString canaryUser() { return QStringLiteral("canary"); }
    static QString canary() { return QStringLiteral("canary+pass/w0rd="); }
    static QString token(); ///< Opens it, too, for user(): an access token (RFC 7519), signed with the server's key.
    QString log() const;

private:
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    bool write(const char *name, const QByteArray &content) const;
    bool writeTokenKey() const;
    QByteArray settings() const;
    void giveMailboxAway() const;

    QTemporaryDir m_folder;
    TestCertificates m_certificates;
    QProcess m_process;
    quint16 m_plainPort = 0;
    quint16 m_tlsPort = 0;
    int m_count = 0;
    bool m_asksForCertificates = false;
};
