// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/TroubleTable.h"

#include <QCoreApplication>

#include <algorithm>

namespace fetch {

namespace {

using K = Trouble::Kind;
using R = Remedy;

template<typename... Remedies>
constexpr TroubleRow row(K kind, const char *word, const char *happened, const char *advice, Remedies... remedies)
{
    return {kind, word, happened, advice, {remedies...}, int(sizeof...(remedies))};
}

#define POPPO_SAY(text) QT_TRANSLATE_NOOP("fetch", text)

constexpr std::array rows{
    row(K::HostNotFound, "host-not-found", POPPO_SAY("{account}: the server {host} was not found."),
        POPPO_SAY("Check the server's name in the account, and that this computer is online."), R::EditAccount,
        R::TryAgain),
    row(K::ConnectionRefused, "connection-refused", POPPO_SAY("{account}: nothing answers at {host}, port {port}."),
        POPPO_SAY("Check the port: 995 with encryption from the start, 110 with encryption after "
                  "connecting."),
        R::EditAccount, R::TestAccount, R::TryAgain),
    row(K::Unreachable, "unreachable", POPPO_SAY("{account}: the server {host} cannot be reached."),
        POPPO_SAY("Check this computer's network. Poppo tries again at the next check."), R::TryAgain, R::TestAccount),
    row(K::ConnectTimedOut, "connect-timed-out", POPPO_SAY("{account}: no answer from {host}."),
        POPPO_SAY("The server may be down, or a firewall is in the way. Poppo tries again at the next "
                  "check."),
        R::TryAgain, R::TestAccount, R::EditAccount),
    row(K::GreetingTimedOut, "greeting-timed-out",
        POPPO_SAY("{account}: the server at port {port} takes the connection but says nothing."),
        POPPO_SAY("It may want encryption from the start: try port 995. If that does not help, try again "
                  "later."),
        R::UseImplicit995, R::TryAgain, R::EditAccount),
    row(K::AnswerTimedOut, "answer-timed-out",
        POPPO_SAY("{account}: the server went silent in the middle of the check."),
        POPPO_SAY("What came whole is stored safely; the rest follows at the next check."), R::TryAgain,
        R::ShowConversation),
    row(K::NotPop3, "not-pop3",
        POPPO_SAY("{account}: there is no mailbox server at {host}, port {port}. It answers as another "
                  "kind of server. {detail}"),
        POPPO_SAY("Check the server's name and port; POP3 lives at port 995, or 110."), R::EditAccount,
        R::ShowConversation),
    row(K::PlainServerAtTlsPort, "plain-server-at-tls-port",
        POPPO_SAY("{account}: the server at port {port} does not encrypt from the start."),
        POPPO_SAY("Use encryption after connecting (usually port 110), or the port for encrypted mail "
                  "(usually 995)."),
        R::UseStartTls110, R::UseImplicit995, R::EditAccount),
    row(K::TlsServerAtPlainPort, "tls-server-at-plain-port",
        POPPO_SAY("{account}: the server at port {port} wants encryption from the start."),
        POPPO_SAY("Switch the account to encryption from the start; nothing was sent in the clear."), R::UseImplicit995,
        R::EditAccount),
    row(K::TlsNotOffered, "tls-not-offered",
        POPPO_SAY("{account}: the server does not offer the encryption this account asks for. Poppo "
                  "stopped before sending the password."),
        POPPO_SAY("Try encryption from the start, usually at port 995, or ask your provider."), R::UseImplicit995,
        R::EditAccount, R::ShowConversation),
    row(K::TlsFailed, "tls-failed", POPPO_SAY("{account}: an encrypted connection to {host} could not be made."),
        POPPO_SAY("Try again; if it stays, ask your provider which encryption the server has."), R::TryAgain,
        R::TestAccount, R::EditAccount),
    row(K::CertificateExpired, "certificate-expired",
        POPPO_SAY("{account}: the server's certificate has expired. Poppo stopped before sending the "
                  "password."),
        POPPO_SAY("Check this computer's date. If it is right, only the provider can renew the "
                  "certificate."),
        R::ShowCertificate, R::TryAgain),
    row(K::CertificateNotYetValid, "certificate-not-yet-valid",
        POPPO_SAY("{account}: the server's certificate is not valid yet. Poppo stopped before sending the "
                  "password."),
        POPPO_SAY("Check this computer's date and time."), R::ShowCertificate, R::TryAgain),
    row(K::CertificateWrongName, "certificate-wrong-name",
        POPPO_SAY("{account}: this may not be your server. Its certificate is for another name than "
                  "{host}. Poppo stopped before sending the password."),
        POPPO_SAY("Check the server's name in the account; the certificate shows the names it is for."), R::EditAccount,
        R::ShowCertificate),
    row(K::CertificateSelfSigned, "certificate-self-signed",
        POPPO_SAY("{account}: this may not be your server. It vouches for itself, and nobody else does. "
                  "Poppo stopped before sending the password."),
        POPPO_SAY("If the server is your own, compare the fingerprint and trust it for this account only."),
        R::ShowCertificate, R::EditAccount),
    row(K::CertificateUnknownIssuer, "certificate-unknown-issuer",
        POPPO_SAY("{account}: this may not be your server. Nobody whom this computer trusts vouches for "
                  "it. Poppo stopped before sending the password."),
        POPPO_SAY("If your organisation has its own certificates, give its CA file in the account, or "
                  "compare the fingerprint."),
        R::ShowCertificate, R::EditAccount),
    row(K::CertificateOther, "certificate-untrusted",
        POPPO_SAY("{account}: this may not be your server. Its certificate does not hold. Poppo stopped "
                  "before sending the password."),
        POPPO_SAY("Look at the certificate, and ask your provider."), R::ShowCertificate, R::TryAgain),
    row(K::Tampered, "tampered",
        POPPO_SAY("{account}: somebody on the way slipped words into the conversation. Poppo stopped "
                  "before sending the password."),
        POPPO_SAY("Use another network, or encryption from the start (port 995)."), R::UseImplicit995,
        R::ShowConversation),
    row(K::CleartextRefused, "cleartext-refused",
        POPPO_SAY("{account}: the password would travel unencrypted. Poppo did not send it."),
        POPPO_SAY("Use encryption. If the server has none, you can allow this account to go without."),
        R::UseImplicit995, R::UseStartTls110, R::UseCleartext),
    row(K::PasswordRefused, "password-refused", POPPO_SAY("{account}: the server did not accept the password."),
        POPPO_SAY("Enter the password again. Some providers want one made just for mail programs."), R::EnterPassword,
        R::EditAccount, R::ShowConversation),
    row(K::AccountInUse, "account-in-use",
        POPPO_SAY("{account}: another program is reading this mailbox. Poppo waits."),
        POPPO_SAY("Nothing to do: the next check tries again."), R::TryAgain, R::ShowConversation),
    row(K::LoginDelay, "login-delay", POPPO_SAY("{account}: the server wants a longer pause between two checks."),
        POPPO_SAY("Nothing to do now. Longer intervals between checks keep it content."), R::EditAccount,
        R::ShowConversation),
    row(K::ServerTemporary, "server-temporary", POPPO_SAY("{account}: the server has a passing trouble."),
        POPPO_SAY("Nothing to do: the next check tries again."), R::TryAgain, R::ShowConversation),
    row(K::ServerPermanent, "server-permanent",
        POPPO_SAY("{account}: the server has a lasting trouble with this mailbox."),
        POPPO_SAY("Ask your provider; its own words are below."), R::ShowConversation, R::TryAgain),
    row(K::GreetingRefused, "greeting-refused", POPPO_SAY("{account}: the server turned Poppo away before signing in."),
        POPPO_SAY("Try again later; its own words may say why."), R::TryAgain, R::ShowConversation),
    row(K::MethodNotOffered, "method-not-offered",
        POPPO_SAY("{account}: the way of signing in chosen for this account is not to be had here. Poppo "
                  "knows USER and APOP so far."),
        POPPO_SAY("Choose Automatic as the way of signing in."), R::EditAccount, R::ShowConversation),
    row(K::NoUidl, "no-uidl",
        POPPO_SAY("{account}: this server cannot tell its mails apart, so Poppo fetched nothing: mails "
                  "could come twice."),
        POPPO_SAY("Nothing is lost; the mails stay on the server. A later Poppo will read such mailboxes."),
        R::ShowConversation, R::EditAccount),
    row(K::ClosedByServer, "closed-by-server", POPPO_SAY("{account}: the connection broke off."),
        POPPO_SAY("What came whole is stored safely; the rest follows at the next check."), R::TryAgain,
        R::ShowConversation),
    row(K::Protocol, "protocol",
        POPPO_SAY("{account}: the server said something that Poppo cannot make sense of, so it stopped."),
        POPPO_SAY("What came whole is stored safely. If it happens again, the conversation shows the line."),
        R::ShowConversation, R::TryAgain),
    row(K::MessagesRefused, "messages-refused",
        POPPO_SAY("{account}: mails that the server would not give: {count}. All others are here."),
        POPPO_SAY("They stay on the server; the next check asks for them again."), R::TryAgain, R::ShowConversation),
    row(K::PasswordMissing, "password-missing", POPPO_SAY("{account}: there is no password for this account yet."),
        POPPO_SAY("Enter it once; Poppo keeps it in the keychain."), R::EnterPassword, R::EditAccount),
    row(K::PasswordUnusable, "password-unusable",
        POPPO_SAY("{account}: the user name or password holds a line break, which no mail server can take."),
        POPPO_SAY("Enter it again, without the line break."), R::EnterPassword, R::EditAccount),
    row(K::KeychainLocked, "keychain-locked", POPPO_SAY("{account}: the keychain is locked, so Poppo has no password."),
        POPPO_SAY("Unlock the keychain, then check again."), R::UnlockKeychain, R::EnterPassword, R::TryAgain),
    row(K::KeychainDenied, "keychain-denied", POPPO_SAY("{account}: the keychain did not give the password."),
        POPPO_SAY("Allow Poppo to read it, or enter the password for this session."), R::EnterPassword, R::TryAgain),
    row(K::NoKeychain, "no-keychain",
        POPPO_SAY("{account}: there is no keychain to keep the password in. Poppo looked for {detail}."),
        POPPO_SAY("Poppo can keep the password until it closes; it never writes it to a file."), R::KeepForSession,
        R::EditAccount),
    row(K::PasswordCommandFailed, "password-command-failed",
        POPPO_SAY("{account}: the command that tells the password did not work. {detail}"),
        POPPO_SAY("Run the command in a terminal and see what it says."), R::EditAccount, R::TryAgain),
    row(K::DiskFull, "disk-full", POPPO_SAY("{account}: the disk is full, so Poppo stopped fetching."),
        POPPO_SAY("Make room, then check again. The mails are still on the server."), R::OpenMailFolder,
        R::ChooseMailFolder, R::TryAgain),
    row(K::MailFolderNotWritable, "mail-folder-not-writable",
        POPPO_SAY("{account}: Poppo may not write to the mail folder. {detail}"),
        POPPO_SAY("Give yourself the right to write there, or choose another folder. The mails are still "
                  "on the server."),
        R::ChooseMailFolder, R::OpenMailFolder, R::TryAgain),
    row(K::MailFolderMissing, "mail-folder-missing", POPPO_SAY("{account}: the mail folder is not there. {detail}"),
        POPPO_SAY("If it is on another disk, connect that disk; or choose another folder."), R::ChooseMailFolder,
        R::TryAgain),
    row(K::StoreBroken, "store-broken",
        POPPO_SAY("{account}: the mail on this computer could not be read or written. {detail}"),
        POPPO_SAY("No mail was deleted on the server. The details say which file it is."), R::OpenMailFolder,
        R::TryAgain),
    row(K::LockHeld, "lock-held", POPPO_SAY("{account}: another Poppo is fetching this account just now."),
        POPPO_SAY("Nothing to do: wait until it is done."), R::TryAgain),
    row(K::SettingsMalformed, "settings-malformed", POPPO_SAY("The settings file cannot be understood. {detail}"),
        POPPO_SAY("Mend or move the file away; Poppo left it as it is."), R::ShowSettingsFile),
    row(K::Cancelled, "cancelled", POPPO_SAY("{account}: the check was cancelled."),
        POPPO_SAY("What came whole is stored safely; nothing more was deleted."), R::TryAgain),
    row(K::Internal, "internal", POPPO_SAY("{account}: Poppo made a mistake of its own and stopped this check."),
        POPPO_SAY("What came whole is stored safely. Tell us, with the details below."), R::ShowConversation,
        R::TryAgain)};

#undef POPPO_SAY

} // namespace

const TroubleRow &troubleRow(Trouble::Kind kind)
{
    const auto isIt = [kind](const TroubleRow &candidate) { return candidate.kind == kind; };
    const auto found = std::find_if(rows.begin(), rows.end(), isIt);
    return found != rows.end() ? *found : rows.back();
}

} // namespace fetch
