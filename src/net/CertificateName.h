// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QSslCertificate;

namespace net {

/// Whether a certificate that the socket found good by name is so by RFC 6125, section 6.4.4: where it has alternative
/// names, one of them must be the host's, and the common name, with which Qt would be content, does not count.
bool isNamedByRules(const QSslCertificate &certificate, const QString &host);

} // namespace net
