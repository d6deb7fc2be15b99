// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Faults.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <memory>
#include <vector>

/// Stands between a client and a server on this host and cuts the server's stream behind any byte on the line: under
/// TLS within a record, or in the handshake. Neither side has a hand in it.
class CutProxy final : public QTcpServer
{
    Q_OBJECT

public:
    explicit CutProxy(quint16 serverPort);

    void cutAfter(qint64 bytes, Faults::Ending ending); ///< Each line from now on. Not CloseNotify: it has no key.
    void letPass() { m_after = -1; }
    qint64 passed() const
    {
        return m_lines.empty() ? 0 : m_lines.back()->passed;
    } ///< From the server, on the last line.

protected:
    void incomingConnection(qintptr handle) override;

private:
    struct Line
    {
        QTcpSocket client;
        QTcpSocket server;
        qint64 passed = 0;
        bool isCut = false;
    };
    void pass(Line &line);
    void cut(Line &line);

    const quint16 m_serverPort;
    qint64 m_after = -1;
    Faults::Ending m_ending = Faults::Ending::Fin;
    std::vector<std::unique_ptr<Line>> m_lines;
};
