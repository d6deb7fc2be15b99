// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/MessageNumber.h"
#include "base/ServerAddress.h"
#include "net/Transport.h"
#include "pop3/ConversationLine.h"
#include "pop3/Pop3Error.h"
#include "pop3/ServerMessage.h"
#include "pop3/Timeouts.h"
#include "sasl/Mechanism.h"
#include "wire/Capabilities.h"

#include <QObject>

#include <functional>
#include <list>
#include <memory>

namespace wire {
struct StatusLine;
}

namespace pop3 {

class Channel;
class ListingCollector;
class Opening;
class SizeHints;
struct Command;
struct ServerKnowledge;
struct Wish;

/// One conversation with one POP3 server, from greeting to QUIT (RFC 1939, 2449, 2595, 5034).
/// Commands run in call order, pipelined where CAPA offers it. Each ends in exactly one signal: its own, or
/// commandFailed(). failed() ends the session; nothing follows it. What is called too early waits for its turn (a
/// login() before open() is fine); what the state does not allow then is CommandRefused, rule "not allowed now".
/// Not to be destroyed from within its own signals: use deleteLater() there.
class Pop3Session final : public QObject
{
    Q_OBJECT

public:
    enum class State { Closed, Connecting, Authorization, Transaction, Update };
    Q_ENUM(State)

    /// The transport is not yet open and becomes the session's own. For StartTls and None it opens in the clear.
    Pop3Session(std::unique_ptr<net::Transport> transport, base::ServerAddress::Tls tls, QObject *parent = nullptr);
    ~Pop3Session() override;

    State state() const;
    const wire::Capabilities &capabilities() const; ///< Asked again after TLS and after login.
    /// The greeting's timestamp where it is a true msg-id (RFC 1939, section 7; RFC 5322); else empty.
    /// Forgotten after STLS.
    QByteArray apopTimestamp() const;
    bool isEncrypted() const;
    void setTimeouts(const Timeouts &timeouts);
    void setLanguage(const QByteArray &tag); ///< Of the server's texts (RFC 6856, section 3). Before open().
    void lookForMechanisms();                ///< By AUTH alone, where CAPA is refused. Before open().
    void avoid(Pop3Error::Suspect suspect);  ///< Goes without it, as another session broke on it. Before open().

    void open();                                                 ///< greeted(), or failed().
    void login(std::unique_ptr<sasl::Mechanism> mechanism);      ///< loggedIn(), or commandFailed(LoginRefused).
    void list();                                                 ///< STAT, LIST and UIDL as one question: listed().
    void retrieve(base::MessageNumber number);                   ///< RETR: bodyReceived()…, retrieved().
    void retrieveTop(base::MessageNumber number, int bodyLines); ///< TOP: likewise.
    void markDeleted(base::MessageNumber number);                ///< DELE; takes effect only after quit().
    void unmarkAll();                                            ///< RSET: unmarkedAll().
    void keepAlive();                                            ///< NOOP: keptAlive().
    void quit();                                                 ///< Enters Update: closed().
    void abort();                                                ///< Closes without QUIT: the server deletes nothing.

    void pause(); ///< A slow disk slows the line: no bodyReceived() before resume().
    void resume();

Q_SIGNALS:
    void stateChanged(pop3::Pop3Session::State state);
    void secured(const net::CertificateFacts &facts);
    void greeted(); ///< Connected, TLS done where asked for, capabilities known.
    void loggedIn();
    void listed(const pop3::Listing &listing);
    void bodyReceived(base::MessageNumber number, const QByteArray &bytes); ///< Unstuffed, line ends as they came.
    void retrieved(base::MessageNumber number);
    void markedDeleted(base::MessageNumber number);
    void unmarkedAll();
    void keptAlive();
    void closed();                                                                ///< QUIT was answered with +OK.
    void commandFailed(const pop3::Pop3Error &error, base::MessageNumber number); ///< number: of RETR, TOP, DELE.
    void failed(const pop3::Pop3Error &error);
    void said(const pop3::ConversationLine &line);

private:
    void connectChannel();
    void run(Wish wish);
    void runWaiting();
    void begin(const Wish &wish);
    void finishOpening();
    void startLogin(std::unique_ptr<sasl::Mechanism> mechanism);
    void refuseLogin(Pop3Error error);
    void finishLogin();
    void sayWhoItIs();
    void stayInTouch();
    void finishList(const ListingCollector &collector);
    void fetchBody(Command command, base::MessageNumber number);
    void ask(Command command, base::MessageNumber number, std::function<void()> succeeded);
    void finishQuit(const wire::StatusLine &status);
    void enter(State state);

    const base::ServerAddress::Tls m_tls;
    State m_state = State::Closed;
    const std::unique_ptr<Channel> m_channel;
    const std::unique_ptr<ServerKnowledge> m_knowledge;
    const std::unique_ptr<SizeHints> m_sizes;
    const std::unique_ptr<Opening> m_opening;
    std::list<Wish> m_wishes; ///< Called for and not yet begun, while the opening or a login is under way.
    bool m_isBusy = true;     ///< With the opening, which is still to come at first, or with a login.
    bool m_isLeaving = false; ///< QUIT was asked for.
};

} // namespace pop3
