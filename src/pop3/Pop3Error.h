// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/CertificateFacts.h"
#include "net/TransportError.h"

#include <QByteArray>
#include <QMetaType>

#include <optional>

namespace wire {
struct StatusLine;
}

namespace pop3 {

/// Why a command or a session failed. Two ways: the server said no (the session lives), or we no longer understand
/// each other (it ends).
struct Pop3Error
{
    enum class Kind {
        Network,     ///< See transport; also for its TimedOut (connecting, handshake) and TlsFailed.
        Timeout,     ///< No answer within the phase's limit; rule: "no greeting", "no answer" or "silence in a reply".
        Certificate, ///< See transport->facts.
        Insecure,    ///< Going on would show the password; or, where transport says Injected, tampering.
        TlsUnavailable,   ///< TLS was asked for and the server does not offer or refused it.
        GreetingRefused,  ///< The server greeted with -ERR.
        LoginRefused,     ///< -ERR to PASS, APOP or AUTH: a verdict on user and password.
        MechanismRefused, ///< -ERR to AUTH before the password had any part in it; another way may be tried.
        TlsDemanded,      ///< -ERR to a sign-in in the clear, and not about user and password: it wants encryption.
        Unproven,         ///< The server said +OK, or more, without proof that it knows the password.
        CommandRefused,   ///< -ERR to any other command.
        NotPop3,          ///< The first line is no POP3 greeting; offendingLine shows it (HTTP, SMTP, IMAP …).
        Protocol,         ///< A reply broke the rules; offendingLine shows it.
        Cancelled
    };
    /// Response codes (RFC 2449, section 8; RFC 3206). NotAuth is the lack of one: the server has promised to say
    /// [AUTH] where user or password are wrong (AUTH-RESP-CODE), and did not.
    enum class Code { None, InUse, LoginDelay, SysTemp, SysPerm, Auth, Utf8, Other, NotAuth };
    /// What the session may have broken on, so that the next one can go without. Language: UTF8, LANG, or the question
    /// for mechanisms.
    enum class Suspect { Nobody, Pipelining, Language };

    Kind kind = Kind::Protocol;
    Code code = Code::None;
    QByteArray serverText;    ///< What the server said, raw; show it through base::shown() only.
    QByteArray offendingLine; ///< For NotPop3 and Protocol: the line, cut at 512 bytes, raw.
    QByteArray rule;          ///< Which rule was broken, in English, for "Details" and logs.
    std::optional<net::TransportError> transport;
    Suspect suspect = Suspect::Nobody;

    static Pop3Error refused(Kind kind, const wire::StatusLine &status); ///< The server said -ERR.
    static Pop3Error broken(Kind kind, const QByteArray &rule, const QByteArray &line = {});
    static Pop3Error fromTransport(const net::TransportError &transport);
    /// A server that hangs up right after -ERR has said why (RFC 3206).
    static Pop3Error hungUp(const net::TransportError &transport, const wire::StatusLine &lastWord);

    /// The only question FetchRun asks: false where the server merely said no.
    bool sessionLost() const
    {
        return kind != Kind::LoginRefused && kind != Kind::MechanismRefused && kind != Kind::TlsDemanded &&
               kind != Kind::CommandRefused;
    }
};

} // namespace pop3

Q_DECLARE_METATYPE(pop3::Pop3Error)
