// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/Transport.h"
#include "pop3/CommandQueue.h"
#include "pop3/Conversation.h"
#include "pop3/Deadlines.h"
#include "pop3/Pop3Error.h"

#include <memory>

namespace pop3 {

/// The line between a session and its server: sends commands, hands each reply to its command, keeps the deadlines and
/// tells what was said. Knows no states. Owned by Pop3Session.
class Channel final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 maxListingRows = 5'000'000;
    static constexpr qint64 maxListingBytes = 256 * 1024 * 1024;

    explicit Channel(std::unique_ptr<net::Transport> transport);
    ~Channel() override;

    void open() { m_transport->open(); }
    void send(Command command); ///< Goes out when the event loop comes round, together with what else waits.
    void awaitGreeting(Command greeting);
    void startTls(); ///< All that was learned of the line in the clear is forgotten.
    void close();    ///< The conversation is over: what comes now is ignored.
    void abort();    ///< Silent and at once.
    void fail(const Pop3Error &error);
    void pause(); ///< Of bodies and listings.
    void resume();
    void keepAlive(); ///< NOOP, ahead of what waits to be sent; none where it would have to wait itself.
    /// Never to be shown where the server repeats it in a login, or in a line that breaks the rules.
    void hide(const base::Secret &secret) { m_secrets.append(secret); }
    QByteArray shownForm(const QByteArray &line) const;
    void setPipelining(bool on) { m_queue.setPipelining(on && m_mayPipeline); }
    void avoidPipelining() { m_mayPipeline = false; }
    void setTimeouts(const Timeouts &timeouts) { m_deadlines.setTimeouts(timeouts); }
    bool isEncrypted() const { return m_transport->isEncrypted(); }
    bool hasEnded() const { return m_hasEnded; }

Q_SIGNALS:
    void opened();
    void secured(const net::CertificateFacts &facts);
    void failed(const pop3::Pop3Error &error); ///< Once; nothing follows.
    void said(const pop3::ConversationLine &line);
    void idled(); ///< Nothing was said for a while, and it is our turn, or we keep the server waiting by a pause.

private:
    void connectTransport();
    void sayConnected();
    void flush();
    void transmit(const Command &command, QByteArray &batch);
    bool isHolding() const;
    void holdOrLetFlow();
    void takeBytes(const QByteArray &bytes);
    void takeEndOfStream();
    void takeLoss(const net::TransportError &error);
    void drain();
    void take(const wire::StatusLine &status);
    void take(const wire::BodyBytes &body);
    void take(const wire::ListingText &row);
    void take(const wire::EndOfBody &end);
    void take(const wire::Malformed &malformed);
    void take(const wire::Unasked &unasked);
    bool isBrokenNext() const;
    void restartDeadline() { m_deadlines.enter(phase()); }
    Deadlines::Phase phase() const;
    void goOn();

    std::unique_ptr<net::Transport> m_transport;
    wire::ReplyReader m_reader;
    QList<wire::Event> m_events; ///< Read and not yet handed on, while paused.
    CommandQueue m_queue;
    QList<base::Secret> m_secrets; ///< What was said in hiding, too: a server that is out of step may repeat it later.
    wire::StatusLine m_lastWord;   ///< Of the server, fit to be shown.
    FoldedBody m_body;
    Deadlines m_deadlines;
    bool m_mayPipeline = true;
    bool m_isConnected = false;
    bool m_isFlushDue = false;
    bool m_isPaused = false;
    bool m_isLineHeld = false;
    bool m_hasEnded = false;
};

} // namespace pop3
