// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/Responder.h"

#include <QObject>
#include <QTimer>

class QTcpSocket;

namespace demo {

/// Carries one client's lines to a Responder and its answers back. Reads ahead by 64 KiB at most and stops reading
/// while answers wait to be sent. A child of its socket, which it destroys when the conversation is over.
class DemoSession final : public QObject
{
    Q_OBJECT

public:
    DemoSession(QTcpSocket &socket, const QList<SampleMail> &mails);

Q_SIGNALS:
    void deleted(const QSet<QByteArray> &uidls); ///< At QUIT, never before.

private:
    void answerLines();
    void answerLine(QByteArrayView line);

    QTcpSocket &m_socket;
    Responder m_responder;
    QTimer m_silence;
};

} // namespace demo
