// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/SampleMails.h"

#include <QObject>
#include <QTcpServer>

namespace demo {

/// A POP3 server with sample mail on a free loopback port, for the first run. Everything lives in memory: what is
/// deleted comes back with the next server. Owned by app or cli; works in the thread it lives in.
class DemoServer final : public QObject
{
    Q_OBJECT

public:
    static constexpr QByteArrayView userName = "demo";
    static constexpr QByteArrayView password = "poppo";

    explicit DemoServer(QList<SampleMail> mails, QObject *parent = nullptr);

    bool listen();        ///< On 127.0.0.1; false where no port is to be had.
    quint16 port() const; ///< 0 before listen().
    qsizetype mailCount() const { return m_mails.size(); }

private:
    void welcome();

    QTcpServer m_server;
    QList<SampleMail> m_mails;
};

} // namespace demo
