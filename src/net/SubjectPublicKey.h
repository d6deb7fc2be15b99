// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace net {

/// The SubjectPublicKeyInfo in a certificate's DER (RFC 5280, section 4.1), or nothing where it cannot be read.
/// Read here rather than from QSslKey, which knows no Ed25519 and would give every such key the same empty bytes.
QByteArray subjectPublicKeyInfo(QByteArrayView certificateDer);

} // namespace net
