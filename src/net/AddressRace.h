// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ServerAddress.h"
#include "net/ResetWatch.h"

#include <QHostInfo>
#include <QNetworkProxy>
#include <QSslSocket>
#include <QTimer>

#include <chrono>
#include <memory>
#include <vector>

namespace net {

/// Connects to the first of a host's addresses that answers: its families in turn, and another one tried whenever one
/// failed or has not answered for a while (RFC 8305). By a proxy there is nothing to race: that looks the name up.
/// Owned by the transport, and used once.
class AddressRace final : public QObject
{
    Q_OBJECT

public:
    /// headStart: what each address gets before the next is tried too.
    AddressRace(const base::ServerAddress &address, std::chrono::milliseconds headStart, QObject *parent = nullptr);
    ~AddressRace() override;

    void start();                                          ///< Ends in won() or lost(), unless it is destroyed before.
    void startAmong(const QList<QHostAddress> &addresses); ///< The same without looking the host up.
    std::unique_ptr<QSslSocket> takeWinner();              ///< Connected; once, after won().
    void stop();                                           ///< No signal follows.

    /// The families in turn, beginning with that of the first; within a family the order stays (RFC 8305, section 4).
    static QList<QHostAddress> interleaved(const QList<QHostAddress> &addresses);

Q_SIGNALS:
    void won();
    void lost(QAbstractSocket::SocketError error, const QString &detail); ///< The reason that says most.

private:
    void takeLookUp(const QHostInfo &found);
    void tryNext();
    void connectOne(const QString &host);
    void watch(QSslSocket *socket);
    void finish(QSslSocket *winner);
    void takeFailure(QSslSocket *socket, QAbstractSocket::SocketError error);

    const base::ServerAddress m_address;
    const QNetworkProxy m_proxy;
    QTimer m_headStart;
    int m_lookUp = -1;
    QList<QHostAddress> m_untried;
    std::vector<std::unique_ptr<QSslSocket>>
        m_runners; ///< Also those that failed, whose signal may still be under way.
    std::vector<std::unique_ptr<ResetWatch>> m_watches; ///< Of the runners; after them, since they look at them.
    int m_underway = 0;
    std::unique_ptr<QSslSocket> m_winner;
    QAbstractSocket::SocketError m_error = QAbstractSocket::UnknownSocketError;
    QString m_detail;
};

} // namespace net
