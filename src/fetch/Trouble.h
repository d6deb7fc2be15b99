// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>

namespace fetch {

/// Why a mail check or a part of it failed, as a value: everything that explain() needs for its sentences.
struct Trouble
{
    enum class Kind {
        HostNotFound,
        ConnectionRefused,
        Unreachable,
        ProxyFailed,
        ProxyRefused, ///< It wants a user name and a password, or others.
        ConnectTimedOut,
        GreetingTimedOut,
        AnswerTimedOut,       ///< The server went silent.
        NotPop3,              ///< Another kind of server is at that port; serverText is its first line.
        PlainServerAtTlsPort, ///< TLS was asked for and the server speaks in the clear.
        TlsServerAtPlainPort, ///< The reverse: the server waits for a handshake.
        TlsNotOffered,        ///< STLS was asked for, the server does not offer or refused it.
        TlsDemanded,          ///< The server takes no sign-in in the clear.
        TlsFailed,
        CertificateExpired,
        CertificateNotYetValid,
        CertificateWrongName,
        CertificateSelfSigned,
        CertificateUnknownIssuer,
        CertificateOther,
        Tampered,         ///< Bytes waited behind the answer to STLS.
        CleartextRefused, ///< The password would have gone in the clear.
        ServerUnproven,   ///< It did not prove that it knows the password; detail says how.
        PasswordRefused,
        SignInRefused, ///< Without a reason, by a server that would have named the password.
        AccountInUse,
        LoginDelay,
        TooEarly, ///< The server's LOGIN-DELAY is not over, so it was not asked; count: minutes.
        ServerTemporary,
        ServerPermanent,
        GreetingRefused,
        MethodNotOffered, ///< The sign-in method chosen by hand is not to be had.
        ClosedByServer,   ///< The line dropped.
        Protocol,         ///< A reply broke the rules; serverText is the line, detail the rule.
        ClockJumped,      ///< No mail goes for its age (HeldBack); count: how many would, detail: by how many days.
        ClockSetBack,     ///< The same; it went backwards.
        MessagesRefused,  ///< Some messages were refused or malformed; the rest is here.
        CopiesAltered,    ///< Mails to be deleted there are no longer here as they were stored; count, detail: names.
        PasswordMissing,
        PasswordUnusable,
        KeychainLocked,
        KeychainDenied,
        NoKeychain,
        PasswordCommandFailed,
        DiskFull,
        MailFolderNotWritable,
        MailFolderMissing,
        StoreBroken,
        CatalogueDamaged, ///< The list; it is made anew by the next check.
        CatalogueRenewed, ///< That was done; a notice, not a failure. detail: where the damaged one lies.
        LedgerRenewed,    ///< The same of an account's ledger; empty where it, or its end, was lost.
        LockHeld,
        SettingsMalformed,
        DemoNotServed,   ///< The demo mailbox's own server could not start.
        SettingsNotKept, ///< A change of accounts or settings could not be written, so far.
        Cancelled,
        Internal
    };

    /// What the account proves with who it is; or what the proxy on the way wants to know.
    enum class Secret { Password, Token, Certificate, ProxyPassword };

    Kind kind = Kind::Internal;
    Secret secret = Secret::Password;
    QString account; ///< Its name.
    QString host;
    quint16 port = 0;
    QByteArray serverText;      ///< What the server said, raw.
    QString detail;             ///< Path, rule, certificate's dates or names, the library's words.
    int count = 0;              ///< For MessagesRefused, CopiesAltered, ClockJumped and TooEarly.
    bool isLineDropped = false; ///< For TlsFailed: the server closed the line in the middle of the handshake.
};

/// The stable word for scripts: "password-refused", "host-not-found" …
QString word(Trouble::Kind kind);

} // namespace fetch

Q_DECLARE_METATYPE(fetch::Trouble)
