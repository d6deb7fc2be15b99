// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>

#include <functional>
#include <optional>

namespace net {

/// The certificate authorities that this computer trusts. Reading them takes a fifth of a second, so it is done once,
/// when they are first asked for. Owned by whoever makes the lines; for one thread.
class SystemAuthorities
{
public:
    using Reading = std::function<QList<QSslCertificate>()>;

    SystemAuthorities(); ///< Those of the system.
    explicit SystemAuthorities(Reading reading) : m_read(std::move(reading)) {}

    const QList<QSslCertificate> &certificates();

private:
    Reading m_read;
    std::optional<QList<QSslCertificate>> m_certificates;
};

} // namespace net
