// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/TroubleWords.h"

#include <QCoreApplication>

namespace models {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(models::TroubleWords)

public:
    using Kind = fetch::Trouble::Kind;

    /// Between this computer and the server.
    static QString ofLine(Kind kind);
    /// What the account signs in with.
    static QString ofSecret(fetch::Trouble::Secret secret);
    /// Between us and what the server says.
    static QString ofServer(Kind kind);
    /// On this computer.
    static QString ofHome(Kind kind);
};

QString Words::ofLine(Kind kind)
{
    if (kind == Kind::HostNotFound)
        return tr("Server not found");
    if (kind == Kind::ConnectionRefused || kind == Kind::Unreachable)
        return tr("Server not reached");
    if (kind == Kind::ProxyFailed || kind == Kind::ProxyRefused)
        return tr("Proxy refused");
    if (kind == Kind::ConnectTimedOut || kind == Kind::GreetingTimedOut || kind == Kind::AnswerTimedOut)
        return tr("No answer");
    if (kind == Kind::NotPop3)
        return tr("Not a mail server");
    if (kind == Kind::PlainServerAtTlsPort || kind == Kind::TlsServerAtPlainPort || kind == Kind::TlsNotOffered)
        return tr("Encryption does not match");
    if (kind == Kind::TlsFailed)
        return tr("Encryption failed");
    if (kind >= Kind::CertificateExpired && kind <= Kind::CertificateOther)
        return tr("Certificate not trusted");
    if (kind == Kind::Tampered)
        return tr("Line tampered with");
    if (kind == Kind::CleartextRefused || kind == Kind::TlsDemanded)
        return tr("Not encrypted");
    return kind == Kind::ClosedByServer ? tr("Line dropped") : QString();
}

QString Words::ofSecret(fetch::Trouble::Secret secret)
{
    switch (secret) {
    case fetch::Trouble::Secret::Password:
        return tr("Password refused");
    case fetch::Trouble::Secret::Token:
        return tr("Access token refused");
    case fetch::Trouble::Secret::Certificate:
        return tr("Your certificate refused");
    case fetch::Trouble::Secret::ProxyPassword:
        return tr("Proxy refused");
    }
    return {};
}

QString Words::ofServer(Kind kind)
{
    if (kind == Kind::ServerUnproven)
        return tr("Not your server?");
    if (kind == Kind::AccountInUse)
        return tr("In use elsewhere");
    if (kind == Kind::LoginDelay || kind == Kind::TooEarly)
        return tr("Waiting its turn");
    if (kind == Kind::ServerTemporary)
        return tr("Server is busy");
    if (kind == Kind::ServerPermanent || kind == Kind::GreetingRefused || kind == Kind::SignInRefused)
        return tr("Server refused");
    if (kind == Kind::MethodNotOffered)
        return tr("Sign-in not possible");
    if (kind == Kind::Protocol)
        return tr("Answer not understood");
    if (kind == Kind::ClockJumped || kind == Kind::ClockSetBack)
        return tr("Is the clock right?");
    return kind == Kind::MessagesRefused ? tr("Some mails not fetched") : QString();
}

QString Words::ofHome(Kind kind)
{
    if (kind == Kind::PasswordMissing)
        return tr("Password missing");
    if (kind == Kind::KeychainLocked || kind == Kind::KeychainDenied)
        return tr("Keychain locked");
    if (kind == Kind::NoKeychain)
        return tr("No keychain");
    if (kind == Kind::PasswordCommandFailed)
        return tr("Password command failed");
    if (kind == Kind::DiskFull)
        return tr("Disk full");
    if (kind == Kind::MailFolderNotWritable || kind == Kind::MailFolderMissing || kind == Kind::StoreBroken)
        return tr("Mail folder trouble");
    if (kind == Kind::CopiesAltered)
        return tr("Some mails have changed");
    if (kind == Kind::CatalogueDamaged || kind == Kind::CatalogueRenewed)
        return tr("List made anew");
    if (kind == Kind::LedgerRenewed)
        return tr("Record made anew");
    if (kind == Kind::LockHeld)
        return tr("Fetched by another Poppo");
    if (kind == Kind::SettingsMalformed)
        return tr("Settings unreadable");
    if (kind == Kind::DemoNotServed)
        return tr("Demo server not running");
    if (kind == Kind::SettingsNotKept)
        return tr("Change not written yet");
    return kind == Kind::Cancelled ? tr("Cancelled") : tr("Something went wrong");
}

} // namespace

QString shortWords(const fetch::Trouble &trouble)
{
    const fetch::Trouble::Kind kind = trouble.kind;
    if (kind == fetch::Trouble::Kind::PasswordRefused)
        return Words::ofSecret(trouble.secret);
    const QString ofLine = Words::ofLine(kind);
    const QString ofServer = ofLine.isEmpty() ? Words::ofServer(kind) : ofLine;
    return ofServer.isEmpty() ? Words::ofHome(kind) : ofServer;
}

} // namespace models
