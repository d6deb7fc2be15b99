// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/FaultySession.h"

#include <QSslSocket>
#include <QTimer>

/// The line of one client to a FaultyServer, which owns it: carries a FaultySession's answers and stops where the
/// faults say.
class FaultyLine final : public QObject
{
    Q_OBJECT

public:
    enum class Start { InTheClear, WithTls };

    /// The mailbox must outlive the line. terms: the server's side of TLS.
    FaultyLine(qintptr handle, FaultyMailbox &mailbox, FaultySession::Protection protection,
               const QSslConfiguration &terms);

    void greet(Start start);
    bool isOver() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    qint64 said() const { return m_said; } ///< Bytes of POP3.

private:
    void read();
    void take(const QByteArray &line);
    void say(QByteArray bytes);
    void sayByte();
    void put(const QByteArray &bytes);
    void stop();
    void flood();

    FaultyMailbox &m_box;
    FaultySession m_session;
    QSslSocket m_socket;
    QTimer m_slowness;
    QByteArray m_unsaid; ///< Of a slow server.
    qint64 m_said = 0;
    qint64 m_floodLeft = 0;
    bool m_hasStopped = false;
};
