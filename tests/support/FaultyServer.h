// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ServerAddress.h"
#include "support/FaultyLine.h"

#include <QSslConfiguration>
#include <QTcpServer>

#include <memory>
#include <vector>

/// A POP3 server on a free port of this host with one mailbox, whose faults are switched on by the test. Its
/// certificate is "good" of tests/support/certificates. It shares no code with the client.
class FaultyServer final : public QTcpServer
{
    Q_OBJECT

public:
    explicit FaultyServer(base::ServerAddress::Tls tls, QList<FaultyMail> mails = {});

    Faults &faults() { return m_box.faults; }
    FaultyMailbox &mailbox() { return m_box; }
    const FaultyMailbox &mailbox() const { return m_box; }
    base::ServerAddress address() const; ///< With the certificate's key pinned.
    QString hostAndPort() const;
    /// As poppo-cli wants it: "--tls starttls --ca-file …".
    QString options() const;
    qint64 said() const { return m_lines.empty() ? 0 : m_lines.back()->said(); } ///< In the last session.
    int clients() const { return m_clients; }

protected:
    void incomingConnection(qintptr handle) override;

private:
    const base::ServerAddress::Tls m_tls;
    FaultyMailbox m_box;
    const QSslConfiguration m_terms;
    std::vector<std::unique_ptr<FaultyLine>> m_lines;
    int m_clients = 0;
};
