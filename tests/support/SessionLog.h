// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pop3/Pop3Session.h"

#include <QByteArrayList>
#include <QObject>

#include <map>

/// Writes down what a session signals, one readable line each. CR is left out, so that bare LF reads the same.
class SessionLog final : public QObject
{
    Q_OBJECT

public:
    explicit SessionLog(pop3::Pop3Session &session);

    const QByteArrayList &lines() const { return m_lines; }
    const pop3::Conversation &conversation() const { return m_conversation; }
    const std::optional<pop3::Pop3Error> &lastError() const { return m_lastError; }

private:
    void watchAnswers(pop3::Pop3Session &session);
    void watchMessages(pop3::Pop3Session &session);
    void watchErrors(pop3::Pop3Session &session);

    QByteArrayList m_lines;
    std::map<base::MessageNumber, QByteArray> m_bodies;
    pop3::Conversation m_conversation;
    std::optional<pop3::Pop3Error> m_lastError;
};
