// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch/Diagnosis.h"

#include "fetch/LineDiagnosis.h"
#include "pop3/Pop3Error.h"
#include "store/Account.h"
#include "store/StoreError.h"
#include "vault/VaultAnswer.h"

#include <array>

namespace fetch {

namespace {

using Kind = Trouble::Kind;

/// RFC 2449, section 8 and RFC 3206.
Kind ofCode(pop3::Pop3Error::Code code, Kind otherwise)
{
    using Code = pop3::Pop3Error::Code;
    switch (code) {
    case Code::InUse:
        return Kind::AccountInUse;
    case Code::LoginDelay:
        return Kind::LoginDelay;
    case Code::SysTemp:
        return Kind::ServerTemporary;
    case Code::SysPerm:
        return Kind::ServerPermanent;
    case Code::Auth:
        return Kind::PasswordRefused;
    case Code::Utf8:
    case Code::NotAuth:
        return otherwise == Kind::PasswordRefused ? Kind::SignInRefused : otherwise;
    case Code::None:
    case Code::Other:
        return otherwise;
    }
    return otherwise;
}

struct Meaning
{
    pop3::Pop3Error::Kind cause;
    Kind kind;
};

/// Before the finer points: response codes, certificates, what the first line shows.
constexpr std::array meanings{Meaning{pop3::Pop3Error::Kind::Network, Kind::Unreachable},
                              Meaning{pop3::Pop3Error::Kind::Timeout, Kind::AnswerTimedOut},
                              Meaning{pop3::Pop3Error::Kind::Certificate, Kind::CertificateOther},
                              Meaning{pop3::Pop3Error::Kind::Insecure, Kind::CleartextRefused},
                              Meaning{pop3::Pop3Error::Kind::TlsUnavailable, Kind::TlsNotOffered},
                              Meaning{pop3::Pop3Error::Kind::GreetingRefused, Kind::GreetingRefused},
                              Meaning{pop3::Pop3Error::Kind::LoginRefused, Kind::PasswordRefused},
                              Meaning{pop3::Pop3Error::Kind::MechanismRefused, Kind::MethodNotOffered},
                              Meaning{pop3::Pop3Error::Kind::TlsDemanded, Kind::TlsDemanded},
                              Meaning{pop3::Pop3Error::Kind::Unproven, Kind::ServerUnproven},
                              Meaning{pop3::Pop3Error::Kind::CommandRefused, Kind::ServerTemporary},
                              Meaning{pop3::Pop3Error::Kind::NotPop3, Kind::NotPop3},
                              Meaning{pop3::Pop3Error::Kind::Protocol, Kind::Protocol},
                              Meaning{pop3::Pop3Error::Kind::Cancelled, Kind::Cancelled}};

Kind meaningOf(const pop3::Pop3Error &error)
{
    for (const Meaning &meaning : meanings) {
        if (meaning.cause == error.kind)
            return meaning.kind;
    }
    return Kind::Internal;
}

/// Picked by ourselves, a way can only have failed on an open line, where the next one would show the password.
Kind withoutAWay(const store::Account &account)
{
    const bool isAutomatic = account.auth == store::Account::Auth::Auto;
    return isAutomatic ? Kind::CleartextRefused : Kind::MethodNotOffered;
}

void describeStranger(Trouble &trouble, const QByteArray &line)
{
    trouble.serverText = line;
    trouble.detail = serverKind(line);
    const bool isTls = trouble.detail == QLatin1String("TLS");
    trouble.kind = isTls ? Kind::TlsServerAtPlainPort : Kind::NotPop3;
    if (isTls)
        trouble.serverText.clear();
}

Kind silence(const store::Account &account, LineStage stage)
{
    if (stage == LineStage::AfterGreeting)
        return Kind::AnswerTimedOut;
    const bool waitsForTls = account.server.port == 995 && account.server.tls != base::ServerAddress::Tls::Implicit;
    return waitsForTls ? Kind::TlsServerAtPlainPort : Kind::GreetingTimedOut;
}

QString detailOf(const store::StoreError &error)
{
    return error.detail.isEmpty() ? error.path : error.path + QLatin1String(": ") + error.detail;
}

QString namesOf(const QList<base::Uidl> &messages)
{
    constexpr qsizetype mostNamed = 10;
    QStringList names;
    for (const base::Uidl &uidl : messages.mid(0, mostNamed))
        names += QString::fromUtf8(uidl.bytes());
    return names.join(QLatin1String(", "));
}

} // namespace

Trouble::Secret secretOf(const store::Account &account)
{
    using Auth = store::Account::Auth;
    if (account.auth == Auth::External)
        return Trouble::Secret::Certificate;
    const bool isToken = account.auth == Auth::XOAuth2 || account.auth == Auth::OAuthBearer;
    return isToken ? Trouble::Secret::Token : Trouble::Secret::Password;
}

Trouble troubleOf(Kind kind, const store::Account &account)
{
    Trouble trouble;
    trouble.kind = kind;
    trouble.secret = secretOf(account);
    trouble.account = account.name;
    trouble.host = account.server.host;
    trouble.port = account.server.port;
    return trouble;
}

Trouble diagnose(const pop3::Pop3Error &error, const store::Account &account, LineStage stage)
{
    Trouble trouble = troubleOf(meaningOf(error), account);
    trouble.serverText = error.serverText;
    trouble.detail = QString::fromUtf8(error.rule);
    if (error.transport)
        describeLine(trouble, *error.transport);
    else if (error.kind == pop3::Pop3Error::Kind::Timeout)
        trouble.kind = silence(account, stage);
    else if (trouble.kind == Kind::MethodNotOffered)
        trouble.kind = withoutAWay(account);
    else if (error.kind == pop3::Pop3Error::Kind::NotPop3)
        describeStranger(trouble, error.offendingLine);
    else if (error.kind == pop3::Pop3Error::Kind::Protocol)
        trouble.serverText = error.offendingLine;
    if (trouble.kind != Kind::TlsDemanded)               // [AUTH] is then about the way, not about the password
        trouble.kind = ofCode(error.code, trouble.kind); // the server knows best
    return trouble;
}

Trouble diagnose(const store::StoreError &error, const store::Account &account)
{
    using Cause = store::StoreError::Kind;
    const auto kind = [&error] {
        switch (error.kind) {
        case Cause::LockHeld:
            return Kind::LockHeld;
        case Cause::Stopped:
            return Kind::Cancelled;
        case Cause::DiskFull:
            return Kind::DiskFull;
        case Cause::NotWritable:
            return Kind::MailFolderNotWritable;
        case Cause::Missing:
            return Kind::MailFolderMissing;
        case Cause::CatalogueDamaged:
            return Kind::CatalogueDamaged;
        case Cause::Malformed:
        case Cause::NewerFormat:
        case Cause::Io:
            return Kind::StoreBroken;
        }
        return Kind::StoreBroken;
    };
    Trouble trouble = troubleOf(kind(), account);
    trouble.detail = detailOf(error);
    return trouble;
}

Trouble diagnoseSettings(const store::StoreError &error)
{
    using Cause = store::StoreError::Kind;
    const bool isUnreadable = error.kind == Cause::Malformed || error.kind == Cause::NewerFormat;
    Trouble trouble = troubleOf(isUnreadable ? Kind::SettingsMalformed : Kind::SettingsNotKept, store::Account());
    trouble.detail = detailOf(error);
    return trouble;
}

Trouble troubleOfRefused(const QList<base::Uidl> &messages, int count, const store::Account &account)
{
    Trouble trouble = troubleOf(Kind::MessagesRefused, account);
    trouble.count = count;
    trouble.detail = namesOf(messages);
    return trouble;
}

Trouble troubleOfAltered(const QList<base::Uidl> &messages, const store::Account &account)
{
    Trouble trouble = troubleOf(Kind::CopiesAltered, account);
    trouble.count = int(messages.size());
    trouble.detail = namesOf(messages);
    return trouble;
}

Trouble diagnose(const vault::VaultAnswer &answer, const store::Account &account)
{
    using Cause = vault::VaultAnswer::Kind;
    const auto kind = [&answer] {
        switch (answer.kind) {
        case Cause::Ok:
        case Cause::NotFound:
            return Kind::PasswordMissing;
        case Cause::Locked:
        case Cause::TimedOut:
            return Kind::KeychainLocked;
        case Cause::Denied:
        case Cause::Failed:
            return Kind::KeychainDenied;
        case Cause::NoKeychain:
            return Kind::NoKeychain;
        case Cause::CommandFailed:
            return Kind::PasswordCommandFailed;
        }
        return Kind::Internal;
    };
    Trouble trouble = troubleOf(kind(), account);
    if (answer.isAboutProxy)
        trouble.secret = Trouble::Secret::ProxyPassword;
    trouble.detail = answer.kind == Cause::NoKeychain ? answer.keychainName : answer.detail;
    return trouble;
}

} // namespace fetch
