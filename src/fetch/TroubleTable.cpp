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

constexpr std::array rows{
    row(K::HostNotFound, "host-not-found", QT_TRANSLATE_NOOP("fetch", "{account}: the server {host} was not found."),
        QT_TRANSLATE_NOOP("fetch", "Check the server's name in the account, and that this computer is online."),
        R::EditAccount, R::TryAgain),
    row(K::ConnectionRefused, "connection-refused",
        QT_TRANSLATE_NOOP("fetch", "{account}: nothing answers at {host}, port {port}."),
        QT_TRANSLATE_NOOP("fetch", "Check the port: 995 with encryption from the start, 110 with encryption after "
                                   "connecting."),
        R::EditAccount, R::TestAccount, R::TryAgain),
    row(K::Unreachable, "unreachable", QT_TRANSLATE_NOOP("fetch", "{account}: the server {host} cannot be reached."),
        QT_TRANSLATE_NOOP("fetch", "Check this computer's network. Poppo tries again at the next check."), R::TryAgain,
        R::TestAccount),
    row(K::ProxyFailed, "proxy-failed",
        QT_TRANSLATE_NOOP("fetch", "{account}: the proxy did not connect Poppo to {host}. {detail}"),
        QT_TRANSLATE_NOOP("fetch", "Check the proxy in the account and in the settings."), R::EditProxy, R::TryAgain),
    row(K::ProxyRefused, "proxy-refused",
        QT_TRANSLATE_NOOP("fetch",
                          "{account}: the proxy on the way to {host} did not accept the user name and password."),
        QT_TRANSLATE_NOOP("fetch",
                          "Enter them again beside the proxy. The mail's own password was not sent. Poppo tries once "
                          "more at the next check, then waits for you."),
        R::EditProxy, R::TryAgain),
    row(K::ConnectTimedOut, "connect-timed-out", QT_TRANSLATE_NOOP("fetch", "{account}: no answer from {host}."),
        QT_TRANSLATE_NOOP("fetch", "The server may be down, or a firewall is in the way. Poppo tries again at the next "
                                   "check."),
        R::TryAgain, R::TestAccount, R::EditAccount),
    row(K::GreetingTimedOut, "greeting-timed-out",
        QT_TRANSLATE_NOOP("fetch", "{account}: the server at port {port} takes the connection but says nothing."),
        QT_TRANSLATE_NOOP("fetch",
                          "It may want encryption from the start: try port 995. If that does not help, try again "
                          "later."),
        R::UseImplicit995, R::TryAgain, R::EditAccount),
    row(K::AnswerTimedOut, "answer-timed-out",
        QT_TRANSLATE_NOOP("fetch", "{account}: the server went silent in the middle of the check."),
        QT_TRANSLATE_NOOP("fetch", "What came whole is stored safely; the rest follows at the next check."),
        R::TryAgain, R::ShowConversation),
    row(K::NotPop3, "not-pop3",
        QT_TRANSLATE_NOOP("fetch",
                          "{account}: there is no mailbox server at {host}, port {port}. It answers as another "
                          "kind of server. {detail}"),
        QT_TRANSLATE_NOOP("fetch", "Check the server's name and port; POP3 lives at port 995, or 110."), R::EditAccount,
        R::ShowConversation),
    row(K::PlainServerAtTlsPort, "plain-server-at-tls-port",
        QT_TRANSLATE_NOOP("fetch", "{account}: the server at port {port} does not encrypt from the start."),
        QT_TRANSLATE_NOOP("fetch", "Use encryption after connecting (usually port 110), or the port for encrypted mail "
                                   "(usually 995)."),
        R::UseStartTls110, R::UseImplicit995, R::EditAccount),
    row(K::TlsServerAtPlainPort, "tls-server-at-plain-port",
        QT_TRANSLATE_NOOP("fetch", "{account}: the server at port {port} wants encryption from the start."),
        QT_TRANSLATE_NOOP("fetch", "Switch the account to encryption from the start; nothing was sent in the clear."),
        R::UseImplicit995, R::EditAccount),
    row(K::TlsNotOffered, "tls-not-offered",
        QT_TRANSLATE_NOOP("fetch", "{account}: the server does not offer the encryption this account asks for. Poppo "
                                   "stopped before sending the password."),
        QT_TRANSLATE_NOOP("fetch", "Try encryption from the start, usually at port 995, or ask your provider."),
        R::UseImplicit995, R::EditAccount, R::ShowConversation),
    row(K::TlsDemanded, "tls-demanded",
        QT_TRANSLATE_NOOP("fetch", "{account}: the server lets nobody sign in without encryption."),
        QT_TRANSLATE_NOOP("fetch", "Turn encryption on for this account: after connecting (usually port 110), or from "
                                   "the start (port 995). The password may well be right."),
        R::UseStartTls110, R::UseImplicit995, R::ShowConversation),
    row(K::TlsFailed, "tls-failed",
        QT_TRANSLATE_NOOP("fetch", "{account}: an encrypted connection to {host} could not be made. {dropped}"),
        QT_TRANSLATE_NOOP("fetch", "Try again; if it stays, ask your provider which encryption the server has."),
        R::TryAgain, R::TestAccount, R::EditAccount),
    row(K::CertificateExpired, "certificate-expired",
        QT_TRANSLATE_NOOP("fetch", "{account}: the server's certificate has expired. Poppo stopped before sending the "
                                   "password."),
        QT_TRANSLATE_NOOP("fetch", "Check this computer's date. If it is right, only the provider can renew the "
                                   "certificate."),
        R::ShowCertificate, R::TryAgain),
    row(K::CertificateNotYetValid, "certificate-not-yet-valid",
        QT_TRANSLATE_NOOP("fetch",
                          "{account}: the server's certificate is not valid yet. Poppo stopped before sending the "
                          "password."),
        QT_TRANSLATE_NOOP("fetch", "Check this computer's date and time."), R::ShowCertificate, R::TryAgain),
    row(K::CertificateWrongName, "certificate-wrong-name",
        QT_TRANSLATE_NOOP("fetch", "{account}: this may not be your server. Its certificate is for another name than "
                                   "{host}. Poppo stopped before sending the password."),
        QT_TRANSLATE_NOOP("fetch",
                          "Check the server's name in the account; the certificate shows the names it is for."),
        R::EditAccount, R::ShowCertificate),
    row(K::CertificateSelfSigned, "certificate-self-signed",
        QT_TRANSLATE_NOOP("fetch",
                          "{account}: this may not be your server. It vouches for itself, and nobody else does. "
                          "Poppo stopped before sending the password."),
        QT_TRANSLATE_NOOP("fetch",
                          "If the server is your own, compare the fingerprint and trust it for this account only."),
        R::ShowCertificate, R::EditAccount),
    row(K::CertificateUnknownIssuer, "certificate-unknown-issuer",
        QT_TRANSLATE_NOOP("fetch",
                          "{account}: this may not be your server. Nobody whom this computer trusts vouches for "
                          "it. Poppo stopped before sending the password."),
        QT_TRANSLATE_NOOP("fetch", "If your organisation has its own certificates, give its CA file in the account, or "
                                   "compare the fingerprint."),
        R::ShowCertificate, R::EditAccount),
    row(K::CertificateOther, "certificate-untrusted",
        QT_TRANSLATE_NOOP("fetch",
                          "{account}: this may not be your server. Its certificate does not hold. Poppo stopped "
                          "before sending the password."),
        QT_TRANSLATE_NOOP("fetch", "Look at the certificate, and ask your provider."), R::ShowCertificate, R::TryAgain),
    row(K::Tampered, "tampered",
        QT_TRANSLATE_NOOP("fetch", "{account}: somebody on the way slipped words into the conversation. Poppo stopped "
                                   "before sending the password."),
        QT_TRANSLATE_NOOP("fetch", "Use another network, or encryption from the start (port 995)."), R::UseImplicit995,
        R::ShowConversation),
    row(K::CleartextRefused, "cleartext-refused",
        QT_TRANSLATE_NOOP("fetch", "{account}: the password would travel unencrypted. Poppo did not send it."),
        QT_TRANSLATE_NOOP("fetch", "Use encryption. If the server has none, you can allow this account to go without."),
        R::UseImplicit995, R::UseStartTls110, R::UseCleartext),
    row(K::ServerUnproven, "server-unproven",
        QT_TRANSLATE_NOOP("fetch", "{account}: this may not be your server. It could not prove that it knows your "
                                   "password. Poppo stopped; the password itself was not sent."),
        QT_TRANSLATE_NOOP("fetch", "Check the server's name in the account. If the name is right, ask your provider."),
        R::EditAccount, R::ShowConversation),
    row(K::PasswordRefused, "password-refused",
        QT_TRANSLATE_NOOP("fetch", "{account}: the server did not accept the password."),
        QT_TRANSLATE_NOOP("fetch", "Enter the password again. Some providers want one made just for mail programs. "
                                   "Poppo does not go on trying by itself."),
        R::EnterPassword, R::EditAccount, R::ShowConversation),
    row(K::SignInRefused, "sign-in-refused",
        QT_TRANSLATE_NOOP("fetch", "{account}: the server did not let Poppo in, and the password does not seem to be "
                                   "the reason."),
        QT_TRANSLATE_NOOP("fetch", "Its own words may say why. Poppo tries once more at the next check, then waits for "
                                   "you."),
        R::TryAgain, R::ShowConversation, R::EditAccount),
    row(K::AccountInUse, "account-in-use",
        QT_TRANSLATE_NOOP("fetch", "{account}: another program is reading this mailbox. Poppo waits."),
        QT_TRANSLATE_NOOP("fetch", "Nothing to do: Poppo tries again in a few minutes."), R::TryAgain,
        R::ShowConversation),
    row(K::LoginDelay, "login-delay",
        QT_TRANSLATE_NOOP("fetch", "{account}: the server wants a longer pause between two checks."),
        QT_TRANSLATE_NOOP("fetch", "Nothing to do now. Longer intervals between checks keep it content."),
        R::EditAccount, R::ShowConversation),
    row(K::TooEarly, "too-early",
        QT_TRANSLATE_NOOP("fetch", "{account}: the server wants a longer pause between two checks. Minutes left: "
                                   "{count}."),
        QT_TRANSLATE_NOOP("fetch", "Nothing to do: when they are over, Poppo checks by itself, unless this account is "
                                   "checked by hand only."),
        R::EditAccount),
    row(K::ServerTemporary, "server-temporary",
        QT_TRANSLATE_NOOP("fetch", "{account}: the server has a passing trouble."),
        QT_TRANSLATE_NOOP("fetch", "Nothing to do: Poppo tries again later."), R::TryAgain, R::ShowConversation),
    row(K::ServerPermanent, "server-permanent",
        QT_TRANSLATE_NOOP("fetch", "{account}: the server has a lasting trouble with this mailbox."),
        QT_TRANSLATE_NOOP("fetch", "Ask your provider; its own words are below. Poppo does not check by itself until "
                                   "you ask for it."),
        R::ShowConversation, R::TryAgain),
    row(K::GreetingRefused, "greeting-refused",
        QT_TRANSLATE_NOOP("fetch", "{account}: the server turned Poppo away before signing in."),
        QT_TRANSLATE_NOOP("fetch", "Try again later; its own words may say why."), R::TryAgain, R::ShowConversation),
    row(K::MethodNotOffered, "method-not-offered",
        QT_TRANSLATE_NOOP("fetch",
                          "{account}: the server does not take the way of signing in chosen for this account."),
        QT_TRANSLATE_NOOP("fetch", "Choose Automatic as the way of signing in."), R::EditAccount, R::ShowConversation),
    row(K::ClosedByServer, "closed-by-server", QT_TRANSLATE_NOOP("fetch", "{account}: the connection broke off."),
        QT_TRANSLATE_NOOP("fetch", "What came whole is stored safely; the rest follows at the next check."),
        R::TryAgain, R::ShowConversation),
    row(K::Protocol, "protocol",
        QT_TRANSLATE_NOOP("fetch",
                          "{account}: the server said something that Poppo cannot make sense of, so it stopped."),
        QT_TRANSLATE_NOOP("fetch",
                          "What came whole is stored safely. If it happens again, the conversation shows the line."),
        R::ShowConversation, R::TryAgain),
    row(K::ClockJumped, "clock-jumped",
        QT_TRANSLATE_NOOP("fetch", "{account}: this computer's clock has moved by {detail} days since the last check. "
                                   "Mails that would be old enough to go, and stay on the server for now: {count}."),
        QT_TRANSLATE_NOOP("fetch", "If nobody checked for so long, the clock is right, and they may go. If not, set "
                                   "the clock."),
        R::ClockIsRight),
    row(K::ClockSetBack, "clock-set-back",
        QT_TRANSLATE_NOOP("fetch", "{account}: this computer's clock has gone back by {detail} days since the last "
                                   "check. Mails that would be old enough to go, and stay on the server for now: "
                                   "{count}."),
        QT_TRANSLATE_NOOP("fetch", "It is most likely wrong now: set it. If it was wrong before and is right now, they "
                                   "may go."),
        R::ClockIsRight),
    row(K::MessagesRefused, "messages-refused",
        QT_TRANSLATE_NOOP("fetch", "{account}: mails that the server would not give: {count}. All others are here."),
        QT_TRANSLATE_NOOP("fetch", "They stay on the server. After a second try Poppo asks for them only when you say "
                                   "so."),
        R::RetryMessages, R::ShowConversation),
    row(K::CopiesAltered, "copies-altered",
        QT_TRANSLATE_NOOP("fetch",
                          "{account}: mails that are no longer here as they were stored: {count}. They stay on "
                          "the server."),
        QT_TRANSLATE_NOOP("fetch",
                          "The server still has them whole. \"poppo-cli verify\" names the files. If you changed "
                          "them yourself, all is well."),
        R::OpenMailFolder, R::TryAgain),
    row(K::PasswordMissing, "password-missing",
        QT_TRANSLATE_NOOP("fetch", "{account}: there is no password for this account yet."),
        QT_TRANSLATE_NOOP("fetch", "Enter it once; Poppo keeps it in the keychain."), R::EnterPassword, R::EditAccount),
    row(K::PasswordUnusable, "password-unusable",
        QT_TRANSLATE_NOOP("fetch",
                          "{account}: the user name or password is empty, or holds a line break or another character "
                          "that cannot be sent."),
        QT_TRANSLATE_NOOP("fetch", "Enter it again, without that character."), R::EnterPassword, R::EditAccount),
    row(K::KeychainLocked, "keychain-locked",
        QT_TRANSLATE_NOOP("fetch", "{account}: the keychain is locked, so Poppo has no password."),
        QT_TRANSLATE_NOOP("fetch", "Unlock the keychain, then check again."), R::UnlockKeychain, R::EnterPassword,
        R::TryAgain),
    row(K::KeychainDenied, "keychain-denied",
        QT_TRANSLATE_NOOP("fetch", "{account}: the keychain did not give the password."),
        QT_TRANSLATE_NOOP("fetch", "Allow Poppo to read it, or enter the password for this session."), R::EnterPassword,
        R::TryAgain),
    row(K::NoKeychain, "no-keychain",
        QT_TRANSLATE_NOOP("fetch",
                          "{account}: there is no keychain to keep the password in. Poppo looked for {detail}."),
        QT_TRANSLATE_NOOP("fetch", "Poppo can keep the password until it closes; it never writes it to a file."),
        R::KeepForSession, R::EditAccount),
    row(K::PasswordCommandFailed, "password-command-failed",
        QT_TRANSLATE_NOOP("fetch", "{account}: the command that tells the password did not work. {detail}"),
        QT_TRANSLATE_NOOP("fetch", "Run the command in a terminal and see what it says."), R::EditAccount, R::TryAgain),
    row(K::DiskFull, "disk-full",
        QT_TRANSLATE_NOOP("fetch", "{account}: the disk is full, so Poppo stopped fetching. {detail}"),
        QT_TRANSLATE_NOOP("fetch", "Make room, then check again. The mails are still on the server."),
        R::OpenMailFolder, R::ChooseMailFolder, R::TryAgain),
    row(K::MailFolderNotWritable, "mail-folder-not-writable",
        QT_TRANSLATE_NOOP("fetch", "{account}: Poppo may not write to the mail folder. {detail}"),
        QT_TRANSLATE_NOOP("fetch",
                          "Give yourself the right to write there, or choose another folder. The mails are still "
                          "on the server."),
        R::ChooseMailFolder, R::OpenMailFolder, R::TryAgain),
    row(K::MailFolderMissing, "mail-folder-missing",
        QT_TRANSLATE_NOOP("fetch", "{account}: the mail folder is not there. {detail}"),
        QT_TRANSLATE_NOOP("fetch", "If it is on another disk, connect that disk; or choose another folder."),
        R::ChooseMailFolder, R::TryAgain),
    row(K::StoreBroken, "store-broken",
        QT_TRANSLATE_NOOP("fetch", "{account}: the mail on this computer could not be read or written. {detail}"),
        QT_TRANSLATE_NOOP("fetch", "No mail was deleted on the server. The details say which file it is."),
        R::OpenMailFolder, R::TryAgain),
    row(K::CatalogueDamaged, "list-damaged", QT_TRANSLATE_NOOP("fetch", "The list of mails is damaged. {detail}"),
        QT_TRANSLATE_NOOP("fetch",
                          "The next check makes it anew from the mail files, and so does \"poppo-cli rebuild\". "
                          "The mail itself is untouched."),
        R::TryAgain),
    row(K::CatalogueRenewed, "list-renewed",
        QT_TRANSLATE_NOOP("fetch", "The list of mails was damaged or missing. Poppo has made it anew from the mail "
                                   "files. {detail}"),
        QT_TRANSLATE_NOOP("fetch", "No mail was lost, and none was deleted on the server in this check. What was "
                                   "damaged lies beside it, with the date in its name."),
        R::OpenMailFolder),
    row(K::LedgerRenewed, "record-renewed",
        QT_TRANSLATE_NOOP("fetch", "{account}: the record of what was fetched was damaged or lost. Poppo has made it "
                                   "anew from what is left of it and from the mail files. {detail}"),
        QT_TRANSLATE_NOOP("fetch", "No mail was lost, none is fetched twice, and none was deleted on the server in "
                                   "this check. What was damaged lies beside it, with the date in its name."),
        R::OpenMailFolder),
    row(K::LockHeld, "lock-held",
        QT_TRANSLATE_NOOP("fetch", "{account}: another Poppo is fetching this account just now."),
        QT_TRANSLATE_NOOP("fetch", "Nothing to do: wait until it is done."), R::TryAgain),
    row(K::SettingsMalformed, "settings-malformed",
        QT_TRANSLATE_NOOP("fetch", "The settings file cannot be understood. {detail}"),
        QT_TRANSLATE_NOOP("fetch", "Mend or move the file away; Poppo left it as it is."), R::ShowSettingsFile),
    row(K::DemoNotServed, "demo-not-served",
        QT_TRANSLATE_NOOP("fetch", "{account}: the server of the demo mailbox could not start on this computer."),
        QT_TRANSLATE_NOOP("fetch", "Try again in a while. Your own accounts work without it."), R::TryAgain),
    row(K::SettingsNotKept, "settings-not-kept",
        QT_TRANSLATE_NOOP("fetch", "Your last change could not be written to disk yet. {detail}"),
        QT_TRANSLATE_NOOP("fetch", "It counts while Poppo runs, and Poppo goes on trying to write it."),
        R::ShowSettingsFile),
    row(K::Cancelled, "cancelled", QT_TRANSLATE_NOOP("fetch", "{account}: the check was cancelled."),
        QT_TRANSLATE_NOOP("fetch", "What came whole is stored safely; nothing more was deleted."), R::TryAgain),
    row(K::Internal, "internal",
        QT_TRANSLATE_NOOP("fetch", "{account}: Poppo made a mistake of its own and stopped this check."),
        QT_TRANSLATE_NOOP("fetch", "What came whole is stored safely. Tell us, with the details below."),
        R::ShowConversation, R::TryAgain)};

} // namespace

const TroubleRow &troubleRow(Trouble::Kind kind)
{
    const auto isIt = [kind](const TroubleRow &candidate) { return candidate.kind == kind; };
    const auto found = std::find_if(rows.begin(), rows.end(), isIt);
    return found != rows.end() ? *found : rows.back();
}

} // namespace fetch
