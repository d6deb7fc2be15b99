// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ExitStatus.h"

#include <algorithm>
#include <array>

namespace cli {

namespace {

using K = fetch::Trouble::Kind;
using E = ExitStatus;

struct Row
{
    K kind;
    ExitStatus status;
};

constexpr std::array rows{
    Row{K::HostNotFound, E::Unreachable},
    Row{K::ConnectionRefused, E::Unreachable},
    Row{K::DemoNotServed, E::Unreachable},
    Row{K::Unreachable, E::Unreachable},
    Row{K::ProxyFailed, E::Unreachable},
    Row{K::ProxyRefused, E::NoPermission},
    Row{K::ConnectTimedOut, E::Unreachable},
    Row{K::GreetingTimedOut, E::Unreachable},
    Row{K::AnswerTimedOut, E::Unreachable},
    Row{K::ClosedByServer, E::Unreachable},
    Row{K::NotPop3, E::Protocol},
    Row{K::Protocol, E::Protocol},
    Row{K::Tampered, E::Protocol},
    Row{K::PlainServerAtTlsPort, E::NoPermission},
    Row{K::TlsServerAtPlainPort, E::NoPermission},
    Row{K::TlsNotOffered, E::NoPermission},
    Row{K::TlsDemanded, E::NoPermission},
    Row{K::TlsFailed, E::NoPermission},
    Row{K::CertificateExpired, E::NoPermission},
    Row{K::CertificateNotYetValid, E::NoPermission},
    Row{K::CertificateWrongName, E::NoPermission},
    Row{K::CertificateSelfSigned, E::NoPermission},
    Row{K::CertificateUnknownIssuer, E::NoPermission},
    Row{K::CertificateOther, E::NoPermission},
    Row{K::CleartextRefused, E::NoPermission},
    Row{K::ServerUnproven, E::NoPermission},
    Row{K::PasswordRefused, E::NoPermission},
    Row{K::SignInRefused, E::NoPermission},
    Row{K::TooEarly, E::TryLater},
    Row{K::MethodNotOffered, E::NoPermission},
    Row{K::ServerPermanent, E::NoPermission},
    Row{K::GreetingRefused, E::TryLater},
    Row{K::AccountInUse, E::TryLater},
    Row{K::LoginDelay, E::TryLater},
    Row{K::ServerTemporary, E::TryLater},
    Row{K::KeychainLocked, E::TryLater},
    Row{K::LockHeld, E::TryLater},
    Row{K::Cancelled, E::TryLater},
    Row{K::ClockJumped, E::TryLater},
    Row{K::ClockSetBack, E::TryLater},
    Row{K::MessagesRefused, E::SomeRefused},
    Row{K::CopiesAltered, E::SomeRefused},
    Row{K::DiskFull, E::InputOutput},
    Row{K::StoreBroken, E::InputOutput},
    Row{K::CatalogueDamaged, E::InputOutput},
    Row{K::CatalogueRenewed, E::Good},
    Row{K::LedgerRenewed, E::Good},
    Row{K::MailFolderNotWritable, E::CannotCreate},
    Row{K::MailFolderMissing, E::CannotCreate},
    Row{K::PasswordMissing, E::Settings},
    Row{K::PasswordUnusable, E::Settings},
    Row{K::KeychainDenied, E::NoPermission},
    Row{K::NoKeychain, E::Settings},
    Row{K::PasswordCommandFailed, E::Settings},
    Row{K::SettingsMalformed, E::Settings},
    Row{K::SettingsNotKept, E::CannotCreate},
    Row{K::Internal, E::OurFault},
};

} // namespace

ExitStatus exitStatusOf(fetch::Trouble::Kind kind)
{
    const auto row = std::find_if(rows.begin(), rows.end(), [kind](const Row &r) { return r.kind == kind; });
    return row != rows.end() ? row->status : ExitStatus::OurFault;
}

ExitStatus exitStatusOf(store::StoreError::Kind kind)
{
    using Kind = store::StoreError::Kind;
    switch (kind) {
    case Kind::LockHeld:
    case Kind::Stopped:
        return ExitStatus::TryLater;
    case Kind::NotWritable:
    case Kind::Missing:
        return ExitStatus::CannotCreate;
    case Kind::CatalogueDamaged:
    case Kind::DiskFull:
    case Kind::Io:
        return ExitStatus::InputOutput;
    case Kind::Malformed:
    case Kind::NewerFormat:
        return ExitStatus::Settings;
    }
    return ExitStatus::OurFault;
}

} // namespace cli
