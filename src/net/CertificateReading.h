// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/CertificateFacts.h"

class QSslError;
class QSslSocket;

namespace net {

/// What the socket knows of its peer's certificate and session now. errors: what verification found fault with;
/// a name that the socket was too easily content with is added to the flaws.
CertificateFacts readCertificate(const QSslSocket &socket, const QList<QSslError> &errors);

} // namespace net
