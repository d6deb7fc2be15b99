// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/Transport.h"

/// A line without a socket: a test says what the server sends and reads what the client wrote.
class ScriptedTransport final : public net::Transport
{
    Q_OBJECT

public:
    explicit ScriptedTransport(bool encryptsFromTheStart = false) : m_isEncrypted(encryptsFromTheStart) {}

    void open() override;
    void write(const QByteArray &bytes) override { m_written += bytes; }
    void startTls() override { m_isHandshaking = true; }
    void close() override;
    void abort() override { m_hasEnded = true; }
    void pause() override;
    void resume() override;
    bool isEncrypted() const override { return m_isEncrypted; }
    QByteArray peer() const override { return "scripted"; }

    // The server's side.
    void deliver(const QByteArray &bytes);
    void finishHandshake();
    void endStream();
    void reset();

    // What the client did.
    bool isHandshaking() const { return m_isHandshaking; }
    bool hasEnded() const { return m_hasEnded; }
    int pauses() const { return m_pauses; }
    bool hasWrittenLine() const { return m_written.contains('\n'); }
    QByteArray takeWrittenLine(); ///< Without its CRLF; with a mark where it did not end in one.
    const QByteArray &written() const { return m_written; }

private:
    QByteArray m_written;
    QByteArray m_heldBack; ///< Sent while paused.
    bool m_isEncrypted;
    bool m_isHandshaking = false;
    bool m_isPaused = false;
    bool m_hasEnded = false;
    int m_pauses = 0;
};
